import type { Recording } from '../../shared/recording/recording.ts'
import { recordingToZip, zipFileName } from '../../shared/recording/recording-to-zip.ts'

/** A recording as the window is given it to keep: a file name, and the bytes of a zip in base64. */
export function zipTold(recording: Recording): { fileName: string; zip: string } {
  return { fileName: zipFileName(recording), zip: Buffer.from(recordingToZip(recording)).toString('base64') }
}
