import { commandWords } from './command-words.ts'

const READERS: ReadonlySet<string> = new Set(['cat', 'type', 'less', 'more', 'get-content', 'gc'])

/** The name of the file that a command prints, without its folder: `sudo cat /etc/hosts` → `hosts`; a path alone is one as well. */
export function fileAsked(command: string): string | undefined {
  const { program = '', words = [] } = commandWords(command) ?? {}
  const path = READERS.has(program) ? words.at(-1) : words.length === 0 ? program : undefined
  return path?.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
}
