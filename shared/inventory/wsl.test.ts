import { expect, test } from 'vitest'
import type { RecordedMachine, RecordedOutput, Recording } from '../recording/recording.ts'
import { buildInventory } from './build-inventory.ts'

const output = (id: string, command: string, text: string): RecordedOutput => ({ id, command, text, exitCode: 0 })
const rows = (command: string, items: object[]) => output(`host/${command}.json`, command, JSON.stringify({ items }))
const list = (...states: string[]) =>
  output(
    'host/wsl-list.txt',
    'wsl.exe --list --verbose',
    ['  NAME      STATE       VERSION', ...states.map((one, at) => `  d${at}        ${one.padEnd(12)}2`)].join('\r\n'),
  )
const on = { ifIndex: 7, InterfaceAlias: 'vEthernet (WSL)' }
const neighbour = (IPAddress: string, last: string, State: string) => ({
  ...on,
  IPAddress,
  LinkLayerAddress: `00-15-5D-2B-6A-${last}`,
  State,
})
const SWITCH = [
  rows('Get-NetAdapter', [{ ifIndex: 7, Name: on.InterfaceAlias, InterfaceDescription: 'x', Status: 'Up' }]),
  rows('Get-NetIPAddress', [{ ...on, IPAddress: '172.28.0.1', PrefixLength: 20, AddressFamily: 'IPv4' }]),
]

function guestsOf(outputs: RecordedOutput[], more: RecordedMachine[] = []) {
  const host: RecordedMachine = { id: 'host', role: 'host', name: 'pc', os: 'windows', access: 'local', outputs }
  const recording: Recording = { name: 'pc', machines: [host, ...more] }
  return buildInventory(recording, { vendorOf: () => undefined })
    .machines.filter(({ kind }) => kind === 'guest')
    .map(({ id, name, power, interfaces, observed, guest }) => ({
      id,
      name: name.value,
      power: power?.value,
      observed,
      manager: guest?.value.manager,
      on: interfaces.map(({ segment, addresses }) => [segment, addresses.map(({ address }) => address)]),
    }))
}

test('WSL 2 is one guest, off when none of its distributions runs, and without a card where its switch is not there yet', () => {
  expect(guestsOf([list('Stopped', 'Stopped')])).toEqual([
    { id: 'guests/wsl-2', name: 'WSL 2', power: 'off', observed: false, manager: 'wsl', on: [] },
  ])
  expect(guestsOf([...SWITCH, list('Stopped', 'Running')])).toMatchObject([
    { power: 'running', on: [['switch/WSL', []]] },
  ])
})

test('of several that were seen on its switch the one that answers is WSL; in another language that says that it runs', () => {
  const seen = rows('Get-NetNeighbor', [
    neighbour('172.28.0.9', '01', 'Stale'),
    neighbour('172.28.0.10', '02', 'Reachable'),
  ])
  const [wsl] = guestsOf([...SWITCH, seen, list('Arrêté', 'En marche')]).filter(({ manager }) => manager === 'wsl')
  expect(wsl).toMatchObject({ power: 'running', on: [['switch/WSL', ['172.28.0.10']]] })
  expect(guestsOf([...SWITCH, list('Arrêté', 'En marche')])).toMatchObject([{ power: 'unknown' }])
})

test('a distribution that was asked is that guest, by its address, and in mirrored mode has no card on the switch', () => {
  const inside = (address: string, id = 'guests/dev'): RecordedMachine => ({
    id,
    role: 'guest',
    name: 'dev',
    os: 'linux',
    outputs: [
      output(
        `${id}/ip-address.txt`,
        'ip -j address show',
        JSON.stringify([
          {
            ifindex: 2,
            ifname: 'eth0',
            flags: ['UP'],
            operstate: 'UP',
            link_type: 'ether',
            address: '00:15:5d:2b:6a:02',
            addr_info: [{ family: 'inet', local: address, prefixlen: 20, scope: 'global' }],
          },
        ]),
      ),
    ],
  })
  expect(guestsOf([...SWITCH, list('Running')], [inside('172.28.0.10')])).toMatchObject([
    { id: 'guests/dev', name: 'dev', observed: true, manager: 'wsl', on: [['switch/WSL', ['172.28.0.10']]] },
  ])
  expect(guestsOf([...SWITCH, list('Running')], [inside('10.0.0.7', 'guests/wsl-2')])).toMatchObject([
    { id: 'guests/wsl-2', observed: true, manager: 'wsl', on: [[undefined, ['10.0.0.7']]] },
  ])
})
