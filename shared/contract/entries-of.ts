import type { Contract } from './define.ts'

export interface EntryName {
  group: string
  name: string
}

/** The names of all entries of one kind. */
export function entriesOf(contract: Contract, kind: 'call' | 'listen'): EntryName[] {
  return Object.entries(contract).flatMap(([group, entries]) =>
    Object.entries(entries).flatMap(([name, entry]) => (entry.kind === kind ? [{ group, name }] : [])),
  )
}
