import { encodeText } from './decode-text.ts'
import { fitText } from './fit-text.ts'
import { limits } from './limits.ts'
import { MANIFEST, type Manifest, type ManifestOutput } from './manifest.ts'
import { outputFilePaths } from './output-file-paths.ts'
import type { Recording } from './recording.ts'

/** Left free for the manifest itself. */
const RESERVE = 4 * 1024 * 1024

/**
 * A recording as files (path → bytes), to be put in a folder or zip: `switchyard.json` first, then each output as a text file.
 * Opened again it is equal, text for text; an output that is over the limits is cut, and its failure says so.
 */
export function recordingToFiles(recording: Recording): Map<string, Uint8Array> {
  const outputs = recording.machines.flatMap((machine) => machine.outputs)
  const paths = outputFilePaths(outputs.map(({ id }) => id))
  const texts = new Map<string, Uint8Array>()
  const entries = new Map<(typeof outputs)[number], ManifestOutput>()
  let room = limits.total - RESERVE
  outputs.forEach((output, index) => {
    const file = paths[index] ?? ''
    const { bytes, failure } = fitText(output, room)
    room -= bytes.length
    texts.set(file, bytes)
    const { id, text: _, failure: __, ...rest } = output
    entries.set(output, {
      file,
      ...(id === file ? {} : { id }),
      ...rest,
      ...(failure === undefined ? {} : { failure }),
    })
  })
  const manifest: Manifest = {
    version: 1,
    name: recording.name,
    ...(recording.takenAt === undefined ? {} : { takenAt: recording.takenAt }),
    machines: recording.machines.map((machine) => ({
      ...machine,
      outputs: machine.outputs.flatMap((output) => entries.get(output) ?? []),
    })),
  }
  return new Map([[MANIFEST, encodeText(`${JSON.stringify(manifest, null, 2)}\n`)], ...texts])
}
