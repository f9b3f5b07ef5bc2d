import { expect, test } from 'vitest'
import { recordedFixture } from '../../tests/support/recorded-fixture.ts'
import { buildInventory } from '../inventory/build-inventory.ts'
import { zoneFlows } from '../reach/zones/zone-flows.ts'
import { buildTopology } from '../topology/build-topology.ts'
import { buildScene } from './build-scene.ts'

const sceneOf = (name: string) => {
  const inventory = buildInventory(recordedFixture(`guest-managers/${name}`), { vendorOf: () => undefined })
  return buildScene(inventory, zoneFlows(buildTopology(inventory)))
}

test('a stopped container is drawn off, one without a network says so, and each says that it is a container', () => {
  const { nodes } = sceneOf('docker')
  const cards = nodes.filter(({ machineKind }) => machineKind === 'guest')
  expect(
    cards.map(({ title, state, lines, marks }) => [title, state, lines.join(), marks[0]?.text].join(' | ')),
  ).toEqual([
    'api | up | 172.18.0.3 · running | container',
    'db | up | 172.18.0.2 · running | container',
    'web | up | 172.17.0.2 · running | container',
    'stopped | off | off | container',
    'lonely | up | no network · running | container',
  ])
  expect(cards.every(({ label }) => / container, /.test(label))).toBe(true)
})

test('arrows speak of containers where there are no others, and name Docker’s networks', () => {
  const said = sceneOf('docker').flows.map(({ text }) => text.rest)
  expect(said).toContain('containers on lab → home network: may begin, through the host’s NAT. The internet: the same.')
  expect(said.filter((words) => words.includes('VMs'))).toEqual([])
})

test('ports whose container is not known one by one are no network cards of the host', () => {
  const recording = recordedFixture('guest-managers/docker')
  const [host] = recording.machines
  if (host === undefined) throw new Error('no host')
  const outputs = host.outputs.map((one) => (one.id.endsWith('bridge-fdb.txt') ? { ...one, text: '[]\n' } : one))
  const inventory = buildInventory({ ...recording, machines: [{ ...host, outputs }] }, { vendorOf: () => undefined })
  const titles = buildScene(inventory, []).nodes.map(({ title }) => title)
  expect(titles.filter((title) => title.startsWith('veth'))).toEqual([])
  expect(titles).toContain('up0')
})
