import { describe, expect, test } from 'vitest'
import type { Inventory } from '../inventory/inventory.ts'
import type { ZoneFlow } from '../reach/verdict.ts'
import { buildScene } from './build-scene.ts'
import { interfaceFor, labFlows, labInventory, machineFor, segmentFor } from './lab-inventory.fixture.ts'
import { faults } from './layout-faults.test-support.ts'
import { layoutScene } from './layout-scene.ts'

function drawn(inventory: Inventory, flows: ZoneFlow[] = labFlows()) {
  const scene = buildScene(inventory, flows)
  return { scene, layout: layoutScene(scene) }
}

const long = (i: number) => `a-machine-with-a-name-that-somebody-thought-about-for-too-long-${i}`

describe('one switch', () => {
  test.each([
    { guests: 0, devices: 0 },
    { guests: 1, devices: 1 },
    { guests: 3, devices: 6 },
    { guests: 12, devices: 11 },
    { guests: 60, devices: 40 },
  ])('$guests guests and $devices devices: nothing lies over anything', ({ guests, devices }) => {
    const { scene, layout } = drawn(labInventory({ guests, devices }))
    expect(faults(scene, layout)).toEqual([])
  })

  test('long names neither', () => {
    const { scene, layout } = drawn(labInventory({ guests: 9, devices: 9, names: long }))
    expect(faults(scene, layout)).toEqual([])
  })

  test('a laptop with three guests fits a window of 1280 × 800 at its own size', () => {
    const { layout } = drawn(labInventory({ guests: 3, devices: 6 }))
    expect(layout.width).toBeLessThanOrEqual(1280)
    expect(layout.height).toBeLessThanOrEqual(800)
  })
})

/** A host with so many bridges, two guests on each. */
function bridges(count: number): Inventory {
  const lab = labInventory({ guests: 0, devices: 3 })
  const numbers = Array.from({ length: count }, (_, i) => i)
  const guestsOf = (i: number) =>
    [1, 2].map((n) =>
      machineFor(`guests/${i}-${n}`, 'guest', `guest-${i}-${n}`, [
        interfaceFor(`guests/${i}-${n}#eth0`, `10.${i}.0.1${n}`),
      ]),
    )
  const [host, ...others] = lab.machines
  if (host === undefined) throw new Error('the lab has a host')
  const kind = { value: 'bridge' as const, sources: host.name.sources }
  const gateways = numbers.map((i) => interfaceFor(`host#br${i}`, `10.${i}.0.1`, { segment: `bridge/br${i}`, kind }))
  const nics = host.interfaces.filter(({ name }) => name !== 'vEthernet')
  return {
    ...lab,
    machines: [{ ...host, interfaces: [...nics, ...gateways] }, ...others, ...numbers.flatMap(guestsOf)],
    segments: [
      ...lab.segments.filter(({ kind }) => kind === 'lan'),
      ...numbers.map((i) =>
        segmentFor(`bridge/br${i}`, 'bridge', `br${i}`, `10.${i}.0.0/24`, [
          ['host', `host#br${i}`],
          ...guestsOf(i).map(({ id }): [string, string] => [id, `${id}#eth0`]),
        ]),
      ),
    ],
  }
}

/** Out: yes. In: stopped, by the router or by the host. */
function bridgeFlows(count: number, blocker: 'router' | 'host'): ZoneFlow[] {
  return Array.from({ length: count }, (_, i) =>
    labFlows().map((flow): ZoneFlow => {
      const [from, to] = [flow.from, flow.to].map((zone) => (zone === 'switch/a' ? `bridge/br${i}` : zone))
      const block = flow.block && { ...flow.block, stack: blocker }
      const sentence = flow.sentence.replace('→ VMs:', `→ VMs on br${i}:`)
      return { ...flow, sentence, id: `${flow.id} ${i}`, from: from ?? '', to: to ?? '', ...(block ? { block } : {}) }
    }),
  ).flat()
}

describe.each(['router', 'host'] as const)('several bridges, stopped by the %s', (blocker) => {
  test.each([1, 2, 3, 5])('%i: nothing lies over anything', (count) => {
    const { scene, layout } = drawn(bridges(count), bridgeFlows(count, blocker))
    // What is stopped on its way in is said once for all of them.
    expect(scene.flows).toHaveLength(count + 1)
    if (count > 1) expect(scene.flows.find(({ verdict }) => verdict === 'blocked')?.text.rest).toContain('→ all VMs: ')
    expect(faults(scene, layout)).toEqual([])
  })
})

test('the same scene gives the same layout', () => {
  const one = drawn(labInventory({ guests: 5, devices: 5 })).layout
  expect(drawn(labInventory({ guests: 5, devices: 5 })).layout).toEqual(one)
})
