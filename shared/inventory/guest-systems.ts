import type { ReadMachine } from '../parse/read-recording.ts'
import { addAlias, type Draft } from './draft.ts'
import type { Attachment, Machine } from './inventory.ts'
import { factsOf, merge, sourcedBy } from './seen.ts'

/** Which guest a VM's GUID is: by `Get-VM`, or by the ids of the adapters (`Microsoft:<VM>\\<adapter>`). */
export type GuestsById = ReadonlyMap<string, Machine>

/** What guests tell Hyper-V of their system and their name. What was observed inside one comes first. */
export function joinGuestSystems(host: ReadMachine, guests: GuestsById): void {
  for (const { fact, source: read } of factsOf(host, 'guest-system')) {
    const guest = guests.get(fact.vmId)
    if (guest === undefined) continue
    const source = { ...read, toldBy: guest.id }
    const { os, system, integrationServices, fullName } = fact
    if (os !== undefined) guest.os = merge(guest.os, os, source)
    if (fullName !== undefined && fullName.toLowerCase() !== guest.name.value.toLowerCase())
      addAlias(guest, fullName, source)
    guest.hyperV = {
      ...guest.hyperV,
      ...(system === undefined ? {} : { system: sourcedBy(system, source) }),
      ...(integrationServices === undefined ? {} : { integrationServices: sourcedBy(integrationServices, source) }),
    }
  }
}

/** The guests that Hyper-V's own lists name. */
export function guestsById(
  draft: Draft,
  host: ReadMachine,
  ports: readonly { adapter: { id?: string }; attachment: Attachment }[],
): GuestsById {
  const machines = new Map(draft.machines.map((machine) => [machine.id, machine]))
  const guests = new Map<string, Machine>()
  for (const { adapter, attachment } of ports) {
    const [, vm] = /^Microsoft:([\da-f-]{36})\\/i.exec(adapter.id ?? '') ?? []
    const guest = machines.get(attachment.machine)
    if (vm !== undefined && guest !== undefined) guests.set(vm.toLowerCase(), guest)
  }
  const named = new Map(draft.machines.map((machine) => [machine.name.value.toLowerCase(), machine]))
  for (const { fact } of factsOf(host, 'vm')) {
    const guest = named.get(fact.name.toLowerCase())
    if (fact.id !== undefined && guest?.kind === 'guest') guests.set(fact.id.toLowerCase(), guest)
  }
  return guests
}

/** Since when each of them runs. */
export function joinStarts(host: ReadMachine, guests: GuestsById): void {
  for (const { fact, source } of factsOf(host, 'vm-started')) {
    const guest = guests.get(fact.vmId)
    // The list is asked for rarely: one that was stopped since then does not run any more.
    if (guest?.power?.value === 'running') guest.hyperV = { ...guest.hyperV, since: sourcedBy(fact.started, source) }
  }
}
