import { commandWords } from './command-words.ts'

/** The words behind a verb of virsh: `virsh -c qemu:///system domiflist web` → `web`; undefined for another verb. */
export function virshArguments(command: string, verb: string): string[] | undefined {
  const { program, words = [] } = commandWords(command) ?? {}
  const at = words.indexOf(verb)
  return program !== 'virsh' || at < 0 ? undefined : words.slice(at + 1).filter((word) => !word.startsWith('-'))
}
