import type { Family } from '../net/address.ts'
import { commandWords } from './command-words.ts'

export interface NetshCommand {
  /** What is to be shown, as typed: `config`, `neigh`. */
  shown: string
  family: Family
}

/** `netsh interface ipv4 show config`; netsh takes any beginning of a word: `netsh int ip show conf`. */
export function netshCommand(command: string): NetshCommand | undefined {
  const { program, words = [] } = commandWords(command) ?? {}
  if (program !== 'netsh') return undefined
  const [context = '', stack = '', verb = '', shown = ''] = words.map((word) => word.toLowerCase())
  if (context.length < 3 || !'interface'.startsWith(context) || !/^sh(?:o|ow)?$/.test(verb)) return undefined
  return /^ip(?:v4|v6)?$/.test(stack) && shown !== '' ? { shown, family: stack === 'ipv6' ? 6 : 4 } : undefined
}

/** Whether one of these is to be shown. */
export function showsNetsh(command: string, ...objects: string[]): boolean {
  const shown = netshCommand(command)?.shown ?? ''
  return shown.length >= 3 && objects.some((object) => object.startsWith(shown))
}
