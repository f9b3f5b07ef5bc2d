import { expect, test } from 'vitest'
import { recordedFixture } from '../../tests/support/recorded-fixture.ts'
import { compare } from '../compare/compare.ts'
import { buildInventory } from '../inventory/build-inventory.ts'
import { readRecording } from '../parse/read-recording.ts'
import type { RecordedOutput, Recording } from '../recording/recording.ts'
import { readCounters } from './read-counters.ts'

const at = '2026-01-02T03:04:05.000Z'

/** A Linux host with a card and a bridge, on which a container hangs by a veth; what is in the container was not looked at. */
const link = (name: string, index: number, more = '') =>
  `${index}: ${name}: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc noqueue ${more} state UP mode DEFAULT group default qlen 1000
    link/ether 02:42:00:00:00:0${index} brd ff:ff:ff:ff:ff:ff`

const dev = (rows: readonly (readonly [string, number, number])[]) =>
  [
    'Inter-|   Receive                                                |  Transmit',
    ' face |bytes    packets errs drop fifo frame compressed multicast|bytes    packets errs drop fifo colls carrier compressed',
    ...rows.map(([name, received, sent]) => `${name}: ${received} 5 0 0 0 0 0 0 ${sent} 7 0 1 0 0 0 0`),
    '',
  ].join('\n')

function recordingOf(...outputs: RecordedOutput[]): Recording {
  return { name: 'laptop', machines: [{ id: 'host', role: 'host', name: 'laptop', os: 'linux', outputs }] }
}

const links: RecordedOutput = {
  id: 'host/ip-link.txt',
  command: 'ip link',
  text: `${link('eth0', 2)}\n${link('br0', 3)}\n${link('veth1', 4, 'master br0')}\n`,
}
const counters = (rows: readonly (readonly [string, number, number])[]): RecordedOutput => ({
  id: 'host/proc-net-dev.txt',
  command: 'cat /proc/net/dev',
  text: dev(rows),
  at,
})

function countersOf(recording: Recording) {
  const read = readRecording(recording)
  return readCounters(read, buildInventory(recording, { vendorOf: () => undefined }, read))
}

test('each interface’s counters, with their line and the time at which they were read; of interfaces that nobody knows, none', () => {
  const readings = countersOf(
    recordingOf(
      links,
      counters([
        ['eth0', 100, 200],
        ['gone0', 1, 2],
      ]),
    ),
  )
  expect(readings).toEqual([
    {
      counted: {
        id: 'host#eth0',
        received: { bytes: 100, packets: 5, errors: 0, discards: 0 },
        sent: { bytes: 200, packets: 7, errors: 0, discards: 1 },
        sources: [expect.objectContaining({ output: 'host/proc-net-dev.txt', noun: 'traffic counters', line: 3 })],
      },
      at: Date.parse(at),
    },
  ])
})

test('what a guest receives its port on the host has sent; what it counts itself comes first', () => {
  const lab = recordedFixture('linux-lab')
  const onHost = counters([['v-web', 11, 22]])
  const inside = { ...counters([['eth0', 33, 44]]), id: 'guests/web/proc-net-dev.txt' }
  const withCounters = (...added: RecordedOutput[]): Recording => ({
    ...lab,
    machines: lab.machines.map((one) => ({
      ...one,
      outputs: [...one.outputs, ...added.filter(({ id }) => id.startsWith(`${one.id}/`))],
    })),
  })
  const told = (recording: Recording) =>
    countersOf(recording).map(({ counted }) => [counted.id, counted.received?.bytes, counted.countedAt])
  expect(told(withCounters(onHost))).toEqual([
    ['host#v-web', 11, undefined],
    ['guests/web#eth0', 22, 'host#v-web'],
  ])
  expect(told(withCounters(onHost, inside))).toEqual([
    ['host#v-web', 11, undefined],
    ['guests/web#eth0', 33, undefined],
  ])
})

test('Windows counts by the adapters’ names, which a table may cut off', () => {
  const adapters =
    '{"items":[{"ifIndex":24,"Name":"vEthernet (Default Switch)","InterfaceDescription":"Hyper-V","MacAddress":"00-15-5D-68-B3-E6","Status":"Up"}]}'
  const table = `
Name                       ReceivedBytes ReceivedUnicastPackets       SentBytes SentUnicastPackets
----                       ------------- ----------------------       --------- ------------------
vEthernet (Default Swi...          91827                    412           24766                101
`
  const recording: Recording = {
    name: 'laptop',
    machines: [
      {
        id: 'host',
        role: 'host',
        os: 'windows',
        outputs: [
          { id: 'host/a.json', command: 'Get-NetAdapter', text: adapters },
          { id: 'host/s.txt', command: 'Get-NetAdapterStatistics', text: table },
        ],
      },
    ],
  }
  expect(countersOf(recording).map(({ counted }) => [counted.id, counted.received?.bytes])).toEqual([
    ['host#vEthernet (Default Switch)', 91827],
  ])
})

test('that counters went on counting is no difference between two recordings, and no other network', () => {
  const [one, other] = [counters([['eth0', 100, 200]]), counters([['eth0', 999_999, 888_888]])].map((counted) =>
    buildInventory(recordingOf(links, counted), { vendorOf: () => undefined }),
  )
  expect(one).toEqual(other)
  if (one === undefined || other === undefined) throw new Error('there are two')
  expect(compare(one, other).differences).toEqual([])
})
