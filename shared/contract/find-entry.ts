import type { Call, Contract, Listen } from './define.ts'

/** The entry of that name; undefined for any other text, names of `Object.prototype` among them. */
export function findEntry(contract: Contract, group: string, name: string): Call | Listen | undefined {
  const entries = Object.hasOwn(contract, group) ? contract[group] : undefined
  return entries !== undefined && Object.hasOwn(entries, name) ? entries[name] : undefined
}
