import { parsersFor } from '../../../shared/parse/registry.ts'
import { commandOfFileName } from '../../../shared/recording/command-of-file-name.ts'
import { decodeOutput } from '../../../shared/recording/decode-output.ts'
import { limits } from '../../../shared/recording/limits.ts'
import type { PickedFile } from './picked-file.ts'

/**
 * The text of a file that is no single command's output by its name (`session.txt`, a shell's log): it is read as if it had been
 * pasted. Undefined for `arp-a.txt`, and for what is no text.
 */
export async function sessionText({ path, file }: PickedFile): Promise<string | undefined> {
  if (!/\.(?:txt|log|out)$/i.test(path) || path.includes('/') || file.size > limits.file) return undefined
  if (parsersFor(commandOfFileName(path).command).length > 0) return undefined
  const text = decodeOutput(new Uint8Array(await file.arrayBuffer()))
  return text === undefined || text.trim() === '' ? undefined : text
}
