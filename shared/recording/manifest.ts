import { z } from 'zod'
import { RecordedMachine, RecordedOutput } from './recording.ts'

/** Name of the file that makes a folder or zip a recording of Switchyard's own. */
export const MANIFEST = 'switchyard.json'

export const ManifestOutput = RecordedOutput.omit({ id: true, text: true }).extend({
  /** Path in the recording, with `/`; a plain text file with what the command printed. */
  file: z.string(),
  /** Where it is another than `file`. */
  id: z.string().optional(),
})
export type ManifestOutput = z.infer<typeof ManifestOutput>

export const ManifestMachine = RecordedMachine.extend({ outputs: z.array(ManifestOutput) })
export type ManifestMachine = z.infer<typeof ManifestMachine>

/** `switchyard.json`, version 1 (docs/recording.md). Keys that are not among these are passed over. */
export const Manifest = z.object({
  version: z.literal(1),
  name: z.string(),
  takenAt: z.iso.datetime().optional(),
  machines: z.array(ManifestMachine),
})
export type Manifest = z.infer<typeof Manifest>
