import type { Inventory } from '../../shared/inventory/inventory.ts'
import { parseAddress } from '../../shared/net/address.ts'

/** The same network, but for the first IPv4 address of one machine. */
export function changeAddress(inventory: Inventory, machine: string, to: string): Inventory {
  const address = parseAddress(to)
  if (address === undefined) throw new Error(`${to} is no address`)
  return {
    ...inventory,
    machines: inventory.machines.map((one) =>
      one.id !== machine
        ? one
        : {
            ...one,
            interfaces: one.interfaces.map((own) => ({
              ...own,
              addresses: own.addresses.map((held, index) => (index === 0 ? { ...held, address } : held)),
            })),
          },
    ),
  }
}
