import { type Refusal, refusal } from '../../shared/recording/refusal.ts'
import { linuxSource } from '../collect/linux/linux-source.ts'
import type { LiveSource } from '../collect/live-source.ts'
import { windowsSource } from '../collect/windows/windows-source.ts'

/** How the machine that this runs on is looked at, or why it can't be. */
export function liveSource(platform: NodeJS.Platform = process.platform): LiveSource | Refusal {
  if (platform === 'linux') return linuxSource()
  if (platform === 'win32') return windowsSource()
  const system = platform === 'darwin' ? 'macOS' : platform
  return refusal(
    'not-live-here',
    `This version looks at a live machine only on Windows and Linux, not yet on ${system}: open a recording, or the sample that comes with Switchyard.`,
  )
}
