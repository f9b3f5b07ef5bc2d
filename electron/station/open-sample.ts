import { join } from 'node:path'
import type { OpenedRecording } from '../../shared/recording/opened-recording.ts'
import type { Refusal } from '../../shared/recording/refusal.ts'
import { openRecording } from '../recordings/open-recording.ts'
import { assetsFolder } from './assets-folder.ts'

export const SAMPLE = 'CC-Labs-2'

/** The sample that comes with Switchyard: a laptop with Hyper-V before and after a reboot, and a machine of its LAN. */
export function openSample(): Promise<OpenedRecording | Refusal> {
  return openRecording(join(assetsFolder(), 'samples', 'cc-labs-2'))
}
