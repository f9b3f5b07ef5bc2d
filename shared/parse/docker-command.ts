import type { GuestManager } from '../facts/guest-fact.ts'
import { commandWords } from './command-words.ts'

/** Which of Docker and Podman a command line asks, and for what: `docker -H unix:///x network inspect lab` → `network inspect`. */
export function dockerCommand(command: string): { manager: GuestManager; verb: string } | undefined {
  const { program, words = [] } = commandWords(command) ?? {}
  if (program !== 'docker' && program !== 'podman') return undefined
  const at = words.indexOf('inspect')
  const noun = words[at - 1]
  if (at < 0) return undefined
  const verb = noun === 'network' || noun === 'container' ? `${noun} inspect` : 'inspect'
  return { manager: program, verb: verb === 'inspect' ? 'container inspect' : verb }
}
