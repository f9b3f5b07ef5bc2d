import { onePicture } from '../../shared/inventory/one-picture.ts'
import { joinAsMoments } from '../../shared/recording/join-as-moments.ts'
import type { OpenedRecording } from '../../shared/recording/opened-recording.ts'
import { recordingFromZip } from '../../shared/recording/recording-from-zip.ts'
import { isRefusal, type Refusal, refusal } from '../../shared/recording/refusal.ts'

/** Several zips as one recording: each a moment of it, or all together one picture. */
export function openSeveral(
  zips: readonly { name: string; bytes: Uint8Array }[],
  as: 'moments' | 'one-picture',
): OpenedRecording | Refusal {
  const all: { name: string; opened: OpenedRecording }[] = []
  for (const { name, bytes } of zips) {
    const opened = recordingFromZip(bytes, name)
    if (isRefusal(opened)) return opened
    all.push({ name, opened })
  }
  const [first, ...more] = all
  if (first === undefined) return refusal('no-such-path', 'No recording was given.')
  return as === 'moments' ? joinAsMoments(all) : onePicture([first.opened, ...more.map(({ opened }) => opened)])
}
