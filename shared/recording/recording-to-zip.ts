import { zipSync } from 'fflate'
import type { Recording } from './recording.ts'
import { recordingToFiles } from './recording-to-files.ts'
import { safeFileName } from './safe-file-name.ts'

/** The earliest time that a zip can hold, in local time as zip has it: the same recording gives the same bytes. */
const MTIME = new Date(1980, 0, 1)

/** A recording as the bytes of a zip. */
export function recordingToZip(recording: Recording): Uint8Array {
  return zipSync(Object.fromEntries(recordingToFiles(recording)), { mtime: MTIME, level: 6 })
}

/** A file name for it: `cc-labs-2-boot-2.zip`, with the time where that is known. */
export function zipFileName(recording: Recording): string {
  const time = recording.takenAt?.slice(0, 16).replace(':', '').replace('T', '-')
  return `${safeFileName([recording.name || 'recording', ...(time === undefined ? [] : [time])].join(' ')).replaceAll(' ', '-')}.zip`
}
