import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { printable } from '../../shared/recording/printable.ts'
import type { Recording } from '../../shared/recording/recording.ts'
import { recordingToFiles } from '../../shared/recording/recording-to-files.ts'
import { recordingToZip } from '../../shared/recording/recording-to-zip.ts'
import { type Refusal, refusal } from '../../shared/recording/refusal.ts'
import { fileRefusal } from './file-refusal.ts'

/** Writes a recording: a zip where the path ends in `.zip`, else a folder, which must be new or empty. Others may not read it: it tells about a network. */
export async function writeRecording(recording: Recording, path: string): Promise<Refusal | undefined> {
  try {
    if (/\.zip$/i.test(path)) {
      await writeFile(path, recordingToZip(recording), { mode: 0o600 })
      return undefined
    }
    await mkdir(path, { recursive: true, mode: 0o700 })
    if ((await readdir(path)).length > 0)
      return refusal('exists', `${printable(path)} is not empty; give a new folder, or a name that ends in .zip.`)
    for (const [name, bytes] of recordingToFiles(recording)) {
      const file = join(path, ...name.split('/'))
      await mkdir(dirname(file), { recursive: true, mode: 0o700 })
      await writeFile(file, bytes, { mode: 0o600 })
    }
    return undefined
  } catch (error) {
    return fileRefusal(error, path)
  }
}
