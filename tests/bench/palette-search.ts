import { createSearch } from '../../renderer/palette/create-search.ts'
import { interfaceFor, labInventory } from '../../shared/diagram/lab-inventory.fixture.ts'
import type { Inventory } from '../../shared/inventory/inventory.ts'
import { buildTopology } from '../../shared/topology/build-topology.ts'
import type { Measurement } from './measurement.ts'

/** What is typed, key by key. */
const words = ['192.168.7.77', 'guest-1234', 'export', 'gst12', 'guest-7 to internet']

/** The palette with 2,000 machines of five addresses each: what one key takes, and what opening takes. */
export function paletteSearch(): Measurement[] {
  const inventory = manyAddresses()
  const network = { inventory, topology: buildTopology(inventory) }
  const opened = Array.from({ length: 5 }, () => timeOf(() => createSearch([], network, () => undefined)))
  const search = createSearch([], network, () => undefined)
  const keys = words.flatMap((word) => [...word].map((_, at) => timeOf(() => search(word.slice(0, at + 1)))))
  const size = '2,000 machines, 10,000 addresses'
  return [
    { name: `palette → one key, ${size}`, unit: 'ms', target: 16, values: keys },
    { name: `palette → at hand, ${size}`, unit: 'ms', target: 100, values: opened },
  ]
}

function timeOf(act: () => unknown): number {
  const begun = performance.now()
  act()
  return performance.now() - begun
}

function manyAddresses(): Inventory {
  const inventory = labInventory({ guests: 2_000, devices: 10 })
  return {
    ...inventory,
    machines: inventory.machines.map((machine, index) =>
      machine.kind === 'guest'
        ? {
            ...machine,
            interfaces: Array.from({ length: 5 }, (_, at) =>
              interfaceFor(`${machine.id}#eth${at}`, `10.${100 + at}.${index >> 8}.${index & 255}`, {
                ...(machine.interfaces[at] ?? {}),
                id: `${machine.id}#eth${at}`,
              }),
            ),
          }
        : machine,
    ),
  }
}
