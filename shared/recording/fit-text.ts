import { encodeText } from './decode-text.ts'
import { limits } from './limits.ts'
import type { RecordedOutput } from './recording.ts'

/** The output as bytes of at most `room`; what is over is cut after a whole line, and the failure says so. */
export function fitText(
  output: RecordedOutput,
  room: number,
): { bytes: Uint8Array; failure?: RecordedOutput['failure'] } {
  const bytes = encodeText(output.text)
  const most = Math.min(room, limits.file)
  if (bytes.length <= most) return output.failure === undefined ? { bytes } : { bytes, failure: output.failure }
  const end = bytes.lastIndexOf(10, most - 1) + 1
  const sentence = `Only the first ${end.toLocaleString('en')} of ${bytes.length.toLocaleString('en')} bytes are kept: a file of a recording is at most 8 MiB, all together 64 MiB.`
  return { bytes: bytes.subarray(0, end), failure: { code: 'too-long', sentence } }
}
