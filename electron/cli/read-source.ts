import { recordingOf } from '../../shared/recording/opened-recording.ts'
import type { Recording } from '../../shared/recording/recording.ts'
import { isRefusal, type Refusal, refusal } from '../../shared/recording/refusal.ts'
import { openRecording } from '../recordings/open-recording.ts'
import type { SourceOptions } from './source-options.ts'

export interface ReadSource {
  recording: Recording
  /** The moment before it, where the recording holds several. */
  before?: Recording
  /** What a person should know about how it was read. */
  notes: string[]
}

/** The recording that is asked for, or one taken now of this machine. */
export async function readSource(options: SourceOptions): Promise<ReadSource | Refusal> {
  const { recording: paths, moment } = options
  if (paths === undefined) {
    if (moment !== undefined) return refusal('wrong-use', '--moment chooses from a recording: give one with -r.')
    return readThisMachine()
  }
  const opened = await openRecording(paths, { lan: options.lan })
  if (isRefusal(opened)) return opened
  const recording = recordingOf(opened, moment)
  if (isRefusal(recording)) return recording
  const others = opened.moments.filter((one) => one.recording !== recording).map(({ id }) => id)
  const note =
    others.length === 0
      ? []
      : [`This is the moment ${recording.name}; the recording also holds ${others.join(', ')} (--moment).`]
  const before = opened.moments[opened.moments.findIndex((one) => one.recording === recording) - 1]?.recording
  return { recording, ...(before && { before }), notes: [...note, ...opened.notes] }
}

async function readThisMachine(): Promise<ReadSource | Refusal> {
  if (process.platform === 'win32') {
    const { collectWindowsOnce } = await import('../collect/windows/windows-source.ts')
    return { recording: await collectWindowsOnce(), notes: [] }
  }
  if (process.platform !== 'linux') {
    return refusal(
      'not-live-here',
      `This version looks at a live machine only on Windows and Linux, not yet on ${process.platform}: open a recording with -r.`,
    )
  }
  const { collectLinux } = await import('../collect/linux/collect-linux.ts')
  return { recording: await collectLinux(), notes: [] }
}
