import type { Machine } from '../../../../shared/inventory/inventory.ts'

/** What a machine's system is set to. Of its guests a host's list holds settings as well (`web: Shielded`): they stand on the guests' pages. */
export function ownSettings({ kind, settings }: Machine, machines: readonly Machine[]): Machine['settings'] {
  if (kind === 'guest') return settings
  const guests = new Set(machines.flatMap(({ kind, name }) => (kind === 'guest' ? [name.value.toLowerCase()] : [])))
  return settings.filter(({ key }) => !guests.has(key.slice(0, Math.max(0, key.lastIndexOf(': '))).toLowerCase()))
}
