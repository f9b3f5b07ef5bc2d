import { addAlias, type Draft } from './draft.ts'
import type { Machine } from './inventory.ts'

/** Two ports of one guest were taken for two guests: the adapter goes to the one that has the name already. */
export function becomePartOf(draft: Draft, guest: Machine, part: Machine): void {
  guest.interfaces.push(...part.interfaces)
  for (const known of part.name.sources) addAlias(guest, part.name.value, known)
  draft.machines.splice(draft.machines.indexOf(part), 1)
  for (const { attachments } of draft.segments)
    for (const one of attachments) if (one.machine === part.id) one.machine = guest.id
  for (const { neighbours } of draft.machines)
    for (const row of neighbours) if (row.owner === part.id) row.owner = guest.id
}
