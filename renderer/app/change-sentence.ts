import type { Inventory } from '../../shared/inventory/inventory.ts'
import { joined } from '../panels/reach-summary.ts'

/** More names than these are a number. */
const NAMES = 3

/** Who has come and gone from one look to the next, in a sentence; empty where nobody has. */
export function changeSentence(before: Inventory, now: Inventory): string {
  if (before.host !== now.host || before.name !== now.name) return `Now shown: ${now.name}.`
  const names = ({ machines }: Inventory) => new Map(machines.map(({ id, name }) => [id, name.value]))
  const [old, fresh] = [names(before), names(now)]
  const come = [...fresh].filter(([id]) => !old.has(id)).map(([, name]) => name)
  const gone = [...old].filter(([id]) => !fresh.has(id)).map(([, name]) => name)
  return [said('New', come), said('Gone', gone)].filter((words) => words !== '').join(' ')
}

function said(word: string, names: readonly string[]): string {
  if (names.length === 0) return ''
  return names.length > NAMES ? `${word}: ${names.length} machines.` : `${word}: ${joined(names)}.`
}
