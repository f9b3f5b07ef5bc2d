import { formWord, managerWord } from './guest-nature.ts'
import type { Machine } from './inventory.ts'
import type { ToldGuest } from './told-guests.ts'

/** Guests that have no stack of their own are said with the one that they use: the host’s, or another guest’s. */
export function sayWhoShares(
  host: Machine,
  guests: readonly ToldGuest[],
  machines: ReadonlyMap<ToldGuest, Machine>,
): void {
  // Before the kernel’s settings, of which there are dozens.
  for (const { fact, sources } of guests.toReversed()) {
    const { name, form, manager, without, power } = fact
    const key = `${manager === undefined ? '' : `${managerWord(manager)} `}${formWord(form)}: ${name}`
    const state = power === 'running' || power === 'unknown' ? '' : ` (${power})`
    if (without?.how === 'host')
      host.settings.unshift({ key, value: `uses this machine’s own network${state}`, sources: [...sources] })
    if (without?.how !== 'shared') continue
    const partner = guests.find((one) => one.fact.id === without.with || one.fact.name === without.with)
    const machine = partner === undefined ? undefined : (machines.get(partner) ?? host)
    const whose = partner?.fact.name ?? without.with.slice(0, 12)
    host.settings.unshift({ key, value: `uses the network of ${whose}${state}`, sources: [...sources] })
    if (machine !== undefined && machine !== host)
      machine.settings.unshift({ key, value: `uses its network${state}`, sources: [...sources] })
  }
}
