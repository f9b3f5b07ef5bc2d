import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Inventory } from '../../inventory/inventory.ts'
import { address } from '../../net/address.ts'
import { prefix } from '../../net/prefix.ts'
import { isRefusal } from '../../recording/refusal.ts'
import { buildTopology } from '../../topology/build-topology.ts'
import { anyInventory } from '../any-inventory.test-support.ts'
import { matrix } from '../matrix.ts'
import { applyChange, applyChanges, Change } from '../what-if.ts'
import { changedCells } from './changed-cells.ts'

// Whatever is supposed of whatever inventory: an inventory of the right shape that can be asked, or a refusal in words.

const machine = fc.constantFrom('host', 'm1', 'm2', 'm3', 'nobody')
const one = fc.constantFrom('host#eth0', 'host#eth1', 'm1#eth0', 'm2#eth0', 'nobody#lo')
const segment = fc.constantFrom('s0', 's1', 's2', 'nowhere')
const protocol = fc.constantFrom('tcp' as const, 'udp' as const)
const port = fc.constantFrom(22, 80)
const to = fc.constantFrom(...['10.0.0.1', '10.0.0.2', '10.0.1.1', 'fd00::1'].map(address))
const network = fc.constantFrom(...['0.0.0.0/0', '10.0.1.0/24', 'fd00::/64'].map(prefix))
const on = fc.boolean()
const kind = <Kind extends Change['kind']>(name: Kind) => fc.constant(name)

const anyChange: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: kind('switch-type'),
    segment,
    type: fc.constantFrom('Private' as const, 'Internal' as const, 'External' as const),
  }),
  fc.record({ kind: kind('connect'), machine, segment }),
  fc.record({ kind: kind('connect'), machine, interface: one, segment }),
  fc.record({ kind: kind('forwarding'), machine, on }),
  fc.record({ kind: kind('forwarding'), machine, interface: one, on }),
  fc.record({ kind: kind('mapping'), machine, protocol, port, to, toPort: port }),
  fc.record({
    kind: kind('firewall'),
    machine,
    action: fc.constantFrom('allow' as const, 'deny' as const),
    direction: fc.constantFrom('in' as const, 'out' as const, 'forward' as const),
    protocol,
    port,
    from: network,
  }),
  fc.record({ kind: kind('route'), machine, destination: network, gateway: to }),
  fc.record({ kind: kind('power'), machine, on }),
  fc.record({ kind: kind('port'), interface: one, plugged: on }),
)

test('any changes of any inventory give one of the right shape, or a refusal in words; the inventory stays as it was', () => {
  let possible = 0
  fc.assert(
    fc.property(anyInventory, fc.array(anyChange, { minLength: 1, maxLength: 2 }), (inventory, changes) => {
      const before = JSON.stringify(inventory)
      const changed = applyChanges(inventory, changes)
      expect(JSON.stringify(inventory)).toBe(before)
      if (isRefusal(changed)) {
        expect(changed.sentence).toMatch(/\S\.$/)
        return
      }
      possible += 1
      expect(() => Inventory.parse(changed)).not.toThrow()
      const asked = { protocol: 'tcp', port: 22 } as const
      const [earlier, later] = [inventory, changed].map((world) => matrix(buildTopology(world), asked))
      if (earlier && later) changedCells(earlier, later)
    }),
    { numRuns: 600 },
  )
  expect(possible).toBeGreaterThan(50)
})

test('any change can be said, sent as JSON, and taken for the same', () => {
  fc.assert(
    fc.property(anyInventory, anyChange, (inventory, change) => {
      expect(Change.parse(JSON.parse(JSON.stringify(change)))).toEqual(change)
      const changed = applyChange(inventory, change)
      if (!isRefusal(changed)) expect(JSON.stringify(changed)).toContain('"code":"what-if"')
    }),
    { numRuns: 200 },
  )
})
