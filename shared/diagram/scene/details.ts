import type { Interface, Machine } from '../../inventory/inventory.ts'
import { isLoopback } from '../../net/scope.ts'

/** Facts for whoever looks closely, a line each: all addresses with their prefix length, then MAC and maker. `first` begins the first one. */
export function detailsOf(interfaces: readonly Interface[], first?: string): string[] {
  const addresses = interfaces.flatMap((one) =>
    one.addresses.flatMap(({ address, length }) =>
      isLoopback(address) ? [] : [length === undefined ? address : `${address}/${length}`],
    ),
  )
  const macs = interfaces.flatMap(({ mac, vendor }) =>
    mac === undefined ? [] : [[mac.value, vendor].filter((part) => part !== undefined).join(' · ')],
  )
  const ordered = addresses.toSorted((a, b) => Number(a.includes(':')) - Number(b.includes(':')))
  const all = [...ordered, ...macs]
  const [begin, ...rest] =
    first === undefined ? all : [[all[0], first].filter((part) => part !== undefined).join(' · '), ...all.slice(1)]
  return begin === undefined ? [] : [begin, ...rest]
}

/** The same of a whole machine. */
export const machineDetails = (machine: Machine, first?: string): string[] => detailsOf(machine.interfaces, first)
