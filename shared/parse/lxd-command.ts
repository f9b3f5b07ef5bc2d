import type { GuestManager } from '../facts/guest-fact.ts'
import { commandWords } from './command-words.ts'

/** Which of LXD and Incus a command line asks: `incus list local: --format json` → `incus`, `list`. LXD's client is called `lxc`. */
export function lxdCommand(command: string): { manager: GuestManager; verb: 'list' | 'network list' } | undefined {
  const { program, words = [] } = commandWords(command) ?? {}
  const manager = program === 'lxc' ? 'lxd' : program === 'incus' ? 'incus' : undefined
  if (manager === undefined) return undefined
  if (words[0] === 'list' || words[0] === 'ls') return { manager, verb: 'list' }
  return words[0] === 'network' && words[1] === 'list' ? { manager, verb: 'network list' } : undefined
}
