import { expect, test } from 'vitest'
import type { RecordedMachine, RecordedOutput, Recording } from '../recording/recording.ts'
import { buildInventory } from './build-inventory.ts'

const output = (id: string, command: string, text: string): RecordedOutput => ({ id, command, text, exitCode: 0 })
const rows = (command: string, items: object[]) => output(`host/${command}.json`, command, JSON.stringify({ items }))
const list = (...states: string[]) =>
  output(
    'host/wsl-list.txt',
    'wsl.exe --list --verbose',
    ['  NAME      STATE       VERSION', ...states.map((one, at) => `  d${at}        ${one.padEnd(16)}2`)].join('\r\n'),
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

/** A distribution that was asked. */
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

const running = (...names: string[]) =>
  output('host/wsl-list-running.txt', 'wsl.exe --list --running --quiet', names.join('\r\n'))

test('the list of those that run settles which do, whatever the language of the states', () => {
  // As German and Chinese versions of Windows print them.
  expect(guestsOf([list('Beendet', 'Wird ausgeführt'), running('d1')])).toMatchObject([{ power: 'running' }])
  expect(guestsOf([list('已停止', '已停止'), running()])).toMatchObject([{ power: 'off' }])
  // Came through as UTF-16: nobody’s word any more.
  expect(guestsOf([list('ck(WL�', 'œ]\\PbkÉ'), running('d0')])).toMatchObject([{ power: 'running' }])
})

test('what an old wsl.exe prints instead of that list, and one that fits no states, settles nothing', () => {
  const usage = ['Ungültige Befehlszeilenoption: --list', 'Syntax: wsl.exe [Option] ...', 'd1']
  expect(guestsOf([list('Beendet', 'Wird ausgeführt'), running(...usage)])).toMatchObject([{ power: 'unknown' }])
  expect(guestsOf([list('已停止', '已停止'), running('没有正在运行的分发。')])).toMatchObject([{ power: 'unknown' }])
  expect(guestsOf([list('Beendet', 'Beendet'), running('d1')])).toMatchObject([{ power: 'unknown' }])
  const failed = { ...running(), failure: { code: 'timeout' as const, sentence: 'x' } }
  expect(guestsOf([list('Beendet', 'Beendet'), failed])).toMatchObject([{ power: 'unknown' }])
})

const config = (...lines: string[]) =>
  output('host/wsl-config.txt', 'type %UserProfile%\\.wslconfig', lines.join('\r\n'))
const MIRRORED = config('[wsl2]', 'networkingMode=mirrored')

/** What WSL 2 is, as its card and its page say it. */
function natureOf(...outputs: RecordedOutput[]) {
  const host: RecordedMachine = { id: 'host', role: 'host', name: 'pc', os: 'windows', access: 'local', outputs }
  const { machines } = buildInventory({ name: 'pc', machines: [host] }, { vendorOf: () => undefined })
  const wsl = machines.find(({ guest }) => guest?.value.manager === 'wsl')
  return {
    without: wsl?.guest?.value.without,
    on: wsl?.interfaces.map(({ segment }) => segment),
    mode: wsl?.settings.find(({ key }) => key === 'WSL 2 network')?.value.split(/[:.,]/)[0],
    source: wsl?.settings.find(({ key }) => key === 'WSL 2 network')?.sources[0]?.kind,
  }
}

test('in mirrored mode WSL has the host’s addresses, and none on the switch that was left behind', () => {
  const old = rows('Get-NetNeighbor', [neighbour('172.28.0.9', '01', 'Stale')])
  for (const left of [[], [...SWITCH, old]])
    expect(natureOf(...left, list('Running'), MIRRORED)).toEqual({
      without: { how: 'mirrored' },
      on: [],
      mode: 'mirrored',
      source: 'seen',
    })
})

test('who answers on WSL’s own switch translates until now, whatever .wslconfig says', () => {
  const seen = rows('Get-NetNeighbor', [neighbour('172.28.0.9', '01', 'Reachable')])
  expect(natureOf(...SWITCH, seen, list('Running'), MIRRORED)).toEqual({
    without: undefined,
    on: ['switch/WSL'],
    mode: 'NAT until now',
    source: 'seen',
  })
})

test('without .wslconfig, and with a mode that WSL does not know, it is NAT; where nobody looked, nothing is said', () => {
  const nat = { without: undefined, on: ['switch/WSL'], mode: 'NAT' }
  expect(natureOf(...SWITCH, list('Running'), config())).toEqual({ ...nat, source: 'assumed' })
  expect(natureOf(...SWITCH, list('Running'), config('[wsl2]', 'networkingMode=fast'))).toEqual({
    ...nat,
    source: 'seen',
  })
  expect(natureOf(...SWITCH, list('Running'))).toEqual({ ...nat, mode: undefined, source: undefined })
})

test('bridged is on the switch that it names; with VirtioProxy a program translates, and none and safe mode are without a network', () => {
  const lan = rows('Get-VMSwitch', [{ Id: 'a', Name: 'LAN', SwitchType: 'External', AllowManagementOS: true }])
  const bridged = config('[wsl2]', 'networkingMode=bridged', 'vmSwitch="LAN"')
  expect(natureOf(lan, list('Running'), bridged)).toMatchObject({ on: ['switch/LAN'], mode: 'bridged' })
  const mode = (one: string) => natureOf(...SWITCH, list('Running'), config('[wsl2]', one)).without
  expect(mode('networkingMode=virtioproxy')).toMatchObject({ how: 'user-mode' })
  expect(mode('networkingMode=Consomme')).toMatchObject({ how: 'user-mode' })
  expect(mode('networkingMode=None')).toEqual({ how: 'none' })
  expect(mode('safeMode=true')).toEqual({ how: 'none' })
})

test('a distribution that was asked in mirrored mode tells the host’s addresses: it is that guest', () => {
  const wifi = [
    rows('Get-NetAdapter', [
      { ifIndex: 3, Name: 'Wi-Fi', InterfaceDescription: 'x', Status: 'Up', MacAddress: '3C-A9-F4-10-20-30' },
    ]),
    rows('Get-NetIPAddress', [
      { ifIndex: 3, InterfaceAlias: 'Wi-Fi', IPAddress: '10.0.0.7', PrefixLength: 24, AddressFamily: 'IPv4' },
    ]),
  ]
  const asked = guestsOf([...wifi, list('Running'), MIRRORED], [inside('10.0.0.7')])
  expect(asked).toMatchObject([{ id: 'guests/dev', manager: 'wsl', on: [[undefined, ['10.0.0.7']]] }])
})

test('a distribution that was asked is that guest, by its address, and in mirrored mode has no card on the switch', () => {
  expect(guestsOf([...SWITCH, list('Running')], [inside('172.28.0.10')])).toMatchObject([
    { id: 'guests/dev', name: 'dev', observed: true, manager: 'wsl', on: [['switch/WSL', ['172.28.0.10']]] },
  ])
  expect(guestsOf([...SWITCH, list('Running')], [inside('10.0.0.7', 'guests/wsl-2')])).toMatchObject([
    { id: 'guests/wsl-2', observed: true, manager: 'wsl', on: [[undefined, ['10.0.0.7']]] },
  ])
})
