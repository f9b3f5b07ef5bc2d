import type { Inventory, Machine } from '../../shared/inventory/inventory.ts'
import type { WindowStores } from '../state/window-stores.tsx'

/** The guest that is selected, else the first that can be asked; undefined where there is none, or this machine is not shown live. */
export function guestToAsk({ station, selection }: WindowStores): string | undefined {
  const { source, inventory } = station.getState().state ?? {}
  if (source?.kind !== 'live' || inventory === undefined) return undefined
  const guests = inventory.machines.filter((machine) => canBeAsked(machine, inventory))
  const { subject } = selection.getState()
  const selected = guests.find(({ id }) => subject?.kind === 'machine' && subject.id === id)
  return (selected ?? guests[0])?.id
}

/**
 * A guest that runs, and on which no commands are run by themselves: what it told when it was asked, or was pasted, can be asked anew. A
 * container of Docker or Podman is one program, which answers no such question.
 */
export function canBeAsked({ kind, id, power, guest }: Machine, { outputs }: Inventory): boolean {
  const isOff = power?.value === 'off' || power?.value === 'saved'
  const isProgram = guest?.value.manager === 'docker' || guest?.value.manager === 'podman'
  if (kind !== 'guest' || isOff || isProgram || guest?.value.without?.how === 'none') return false
  return !outputs.some(
    (one) => one.machine === id && one.failure === undefined && !one.pasted && one.asked === undefined,
  )
}
