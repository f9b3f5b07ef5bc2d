import { expect, test } from 'vitest'
import type { Inventory, Machine } from '../../shared/inventory/inventory.ts'
import { readRecording } from '../../shared/parse/read-recording.ts'
import { readCounters } from '../../shared/traffic/read-counters.ts'
import { machineNamed } from '../support/sample-inventory.ts'
import { PATIENT } from './engine.ts'
import { cells, collectorOf, understood } from './looked-at.ts'
import { scenario } from './scenario.ts'

const LIST = 'wsl.exe --list --verbose'
const RUNNING = 'wsl.exe --list --running --quiet'
const REGISTERED = 'Get-ItemProperty HKCU:\\Software\\Microsoft\\Windows\\CurrentVersion\\Lxss\\*'

// One PowerShell for all of them: it is the machine that becomes another.
test('five Windows machines, each as its owner would describe it', PATIENT, async (ctx) => {
  const { look } = await collectorOf(ctx, scenario('external-desktop'))

  // A desktop whose guests are on its cable, through an External switch.
  const desktop = understood(await look())
  expect(desktop.segments.map(({ name, switchType }) => [name.value, switchType?.value])).toEqual([
    ['Default Switch', 'Internal'],
    ['LAN', 'External'],
  ])
  expect([...cells(desktop)]).toEqual(
    expect.arrayContaining([
      ['192.168.178.50 → web 192.168.178.61', 'reachable'],
      ['web → 192.168.178.50 192.168.178.50', 'reachable'],
      ['internet → web 192.168.178.61', 'blocked, private-destination'],
      ['192.168.178.50 → laptop 192.168.178.20', 'reachable'],
    ]),
  )

  // A lab behind WinNAT, one port of which is open, and an Internal switch from which nothing leads on.
  const lab = understood(await look(scenario('internal-nat')))
  expect(machineNamed(lab, 'old').power?.value).toBe('off')
  // By the clock: what it took to look does not matter.
  const [web, old] = [machineNamed(lab, 'web'), machineNamed(lab, 'old')]
  const since = (Date.now() - Date.parse(web.hyperV?.since?.value ?? '')) / 3_600_000
  expect(since).toBeGreaterThan(2.2)
  expect(since).toBeLessThan(2.5)
  expect(old.hyperV?.since).toBeUndefined()
  expect([...cells(lab)]).toEqual(
    expect.arrayContaining([
      ['web → internet', 'reachable'],
      // It tells Hyper-V that it has no gateway; on a real Windows it is not asked here.
      ['db → internet', process.platform === 'win32' ? 'blocked, not-forwarding' : 'blocked, no-route'],
      ['192.168.1.70 → web 192.168.77.10', 'blocked, no-route'],
      // vEthernet is a public network: no rule lets a ping in.
      ['web → laptop 192.168.77.1', 'blocked, input-filter-deny'],
    ]),
  )
  expect(cells(lab, 80).get('192.168.1.70 → web 192.168.1.44')).toBe('reachable')
  if (process.platform !== 'win32') {
    const [on] = machineNamed(lab, 'web').interfaces
    expect(on?.gateways?.[4]?.value).toEqual(['192.168.77.1'])
    expect(on?.addresses.map(({ address, length }) => [address, length])).toEqual([
      ['192.168.77.10', 24],
      ['fe80::215:5dff:fe02:1', 64],
    ])
    const [card] = machineNamed(lab, 'db').interfaces
    expect([card?.gateways?.[4]?.value, card?.addresses[0]?.assigned?.by]).toEqual([[], 'manual'])
    expect(systems(lab)).toEqual([
      ['web', 'linux', 'Ubuntu 24.04, version 6.8.0', 'web.lab.example'],
      ['db', 'windows', 'Windows Server 2022 Standard, version 10.0.20348', 'DB-01.lab.example'],
      ['old', undefined, undefined, undefined],
    ])
    expect(machineNamed(lab, 'web').dnsServers).toMatchObject([
      { value: '192.168.77.1', sources: [{ noun: 'guests’ own words to Hyper-V' }] },
    ])
  }
  // On Windows netsh is a program, which no module stands in for.
  if (process.platform !== 'win32')
    expect(machineNamed(lab, 'laptop').portProxies?.value).toMatchObject([
      { listenPort: 2222, connectAddress: '10.9.0.20' },
    ])

  // Of the routes that are kept for every start the one that is in the table is marked; the other is in no use.
  const kept = machineNamed(lab, 'laptop').routes.filter(({ persistent }) => persistent !== undefined)
  expect(kept.map(({ destination, gateway, protocol }) => [destination, gateway, protocol])).toEqual([
    ['172.30.0.0/16', '192.168.1.2', 'NetMgmt'],
  ])

  // WSL 2's adapter is hidden, and on a network all the same; a driver's own is neither.
  const wslLook = await look(scenario('wsl-docker-vpn'))
  const wsl = understood(wslLook)
  expect(machineNamed(wsl, 'laptop').interfaces.map(({ name }) => name)).toEqual([
    'Wi-Fi',
    'vEthernet (WSL (Hyper-V firewall))',
    'vEthernet (nat)',
    'Corp VPN',
    'Loopback Pseudo-Interface 1',
  ])

  // Filter drivers count what their card counts; a hidden vEthernet's counters are what WSL has sent and received.
  const counted = readCounters(readRecording(wslLook), wsl)
  expect(
    counted.map(({ counted: { id, received }, at }) => [id, (received?.bytes ?? 0) > 0, at !== undefined]),
  ).toEqual(['Wi-Fi', 'vEthernet (WSL (Hyper-V firewall))', 'Corp VPN'].map((name) => [`host#${name}`, true, true]))

  // Its router gave it its address; the VPN's names have a suffix of their own.
  const [wifi, , , vpn] = machineNamed(wsl, 'laptop').interfaces
  expect(wifi?.dhcpServer?.value).toBe('192.168.1.1')
  expect(wifi?.addresses[0]?.assigned?.sentence).toContain('192.168.1.1')
  expect(wifi?.lease?.value).toEqual({ from: '2026-11-25T08:00:12+01:00', until: '2026-11-25T20:00:12+01:00' })
  expect([wifi?.networkName?.value, wifi?.connectivity?.value]).toEqual(['Cafe', { 4: 'internet', 6: 'no-traffic' }])
  expect([wifi?.linkSpeed?.value, wifi?.hardware?.value, wifi?.ip?.[4]?.dhcp?.value]).toEqual([866_700_000, true, true])
  expect(vpn?.dnsSuffix?.value).toBe('corp.example')
  expect(vpn?.dnsServers?.map(({ value }) => value)).toEqual(['10.0.0.53', '10.0.0.54'])
  expect([wifi?.dnsRegisters?.value, vpn?.dnsRegisters?.value, vpn?.hardware?.value]).toEqual([true, false, false])
  expect(machineNamed(wsl, 'laptop').dnsSearch?.value).toEqual(['corp.example', 'lab.corp.example'])

  // Its registry says that names are asked by NetBIOS on one card, and by LLMNR on none.
  if (process.platform !== 'win32') {
    const settings = machineNamed(wsl, 'laptop').settings.map(
      ({ key, value }) => `${key.split('\\').slice(-2).join(' ')} ${value}`,
    )
    expect(settings).toEqual([
      'DNSClient EnableMulticast 0',
      'Tcpip_{5c0a000b-1a2b-4c3d-8e4f-00155d0e0000} NetbiosOptions 1',
      'Tcpip_{5c0a0033-1a2b-4c3d-8e4f-00155d0e0000} NetbiosOptions 2',
      'Virtual network: Default Switch ICS, 172.18.96.0/20',
      'Virtual network: WSL (Hyper-V firewall) ICS, 172.29.64.0/20',
      'Virtual network: nat NAT, 172.27.208.0/20',
      'LLMNR (asking everybody for names) off, by policy',
      'Network virtualization not used',
      // WSL 1 has no network of its own.
      'WSL 1 distribution Old Stopped; its programs run as this machine’s own, with its network',
    ])

    // All of WSL 2 is one guest, at the address that the host saw on its switch.
    const guest = machineNamed(wsl, 'WSL 2')
    expect([guest.kind, guest.power?.value, guest.guest?.value.manager]).toEqual(['guest', 'running', 'wsl'])
    expect(
      guest.interfaces.map(({ segment, addresses }) => [segment, addresses.map(({ address }) => address)]),
    ).toEqual([['switch/WSL (Hyper-V firewall)', ['172.29.70.5']]])
    const distributions = [
      ['WSL 2: docker-desktop', 'Running'],
      ['WSL 2: Ubuntu', 'Stopped, the default'],
    ]
    const byItself = [
      'WSL 2 network',
      'NAT: Windows translates what it begins; from outside only ports that Windows passes on lead to it. This machine also reaches it at localhost',
    ]
    expect(guest.settings.map(({ key, value }) => [key, value])).toEqual([...distributions, byItself])
    expect(wsl.machines.flatMap(({ kind, name }) => (kind === 'guest' ? [name.value] : []))).toEqual([
      'WSL 2',
      '3f9c1d2e7a60',
      'c07e55d1b9a8',
    ])
    expect([...cells(wsl)]).toEqual(
      expect.arrayContaining([
        ['laptop → WSL 2 172.29.70.5', 'reachable'],
        // Windows translates for it, and does not list that NAT.
        ['WSL 2 → internet', 'reachable'],
        ['WSL 2 → laptop 172.29.64.1', 'blocked, input-filter-deny'],
      ]),
    )

    // Windows' containers: by their ids, each once, though Hyper-V lists one's adapter as the host's own; what was left behind is nobody's.
    const [web, db] = [machineNamed(wsl, '3f9c1d2e7a60'), machineNamed(wsl, 'c07e55d1b9a8')]
    expect(web.guest?.value).toEqual({ form: 'container', manager: 'hns' })
    expect(
      [web, db].map(({ interfaces }) =>
        interfaces.map((one) => [one.segment, one.mac?.value, one.addresses[0]?.address]),
      ),
    ).toEqual([
      [['switch/nat', '00:15:5d:4e:34:a2', '172.27.215.14']],
      [['switch/nat', '00:15:5d:4e:3b:07', '172.27.220.90']],
    ])
    expect([...cells(wsl)]).toEqual(
      expect.arrayContaining([
        ['laptop → 3f9c1d2e7a60 172.27.215.14', 'reachable'],
        ['3f9c1d2e7a60 → c07e55d1b9a8 172.27.220.90', 'reachable'],
        ['3f9c1d2e7a60 → internet', 'reachable'],
        ['3f9c1d2e7a60 → WSL 2 172.29.70.5', 'blocked, not-forwarding'],
        ['192.168.1.70 → 3f9c1d2e7a60 172.27.215.14', 'blocked, no-route'],
      ]),
    )
    // From the home network by its published port alone; the other one published none.
    const [published, not] = [cells(wsl, 80), cells(wsl, 81)]
    expect(published.get('192.168.1.70 → 3f9c1d2e7a60 192.168.1.44')).toBe('reachable')
    expect(published.get('192.168.1.70 → 3f9c1d2e7a60 172.27.215.14')).toBe('blocked, no-route')
    for (const [cell, verdict] of [...published, ...not])
      if (/^192\.168\.1\.70 → c07e55d1b9a8/.test(cell)) expect(verdict).toMatch(/^blocked/)
    expect(not.has('192.168.1.70 → 3f9c1d2e7a60 192.168.1.44')).toBe(false)

    // A wsl.exe that prints UTF-16 all the same: PowerShell sees a zero beside each letter, and a line of them between two.
    const printed = [
      '  NAME              STATE           VERSION',
      '* Ubuntu            Stopped         2',
      '  docker-desktop    Running         2',
    ]
    const wide = printed.flatMap((line) => [`\0${line.split('').join('\0')}\0`, '\0'])
    const old = await look({ ...scenario('wsl-docker-vpn'), [LIST]: wide })
    expect(
      machineNamed(understood(old), 'WSL 2')
        .settings.slice(0, 2)
        .map(({ key, value }) => [key, value]),
    ).toEqual(distributions)

    // Another language, which the list of those that run settles.
    const german = printed.map((line) => line.replace('Running', 'Wird ausgeführt').replace('Stopped', 'Beendet'))
    const inGerman = machineNamed(understood(await look({ ...scenario('wsl-docker-vpn'), [LIST]: german })), 'WSL 2')
    expect([inGerman.power?.value, inGerman.settings[0]?.value]).toEqual(['running', 'Wird ausgeführt (runs)'])

    // In mirrored mode it has the laptop's addresses, the VPN's among them; the switch of NAT mode is left behind.
    const { 'Get-HnsEndpoint': endpoints, ...laptop } = scenario('wsl-docker-vpn')
    const mirrored = understood(
      await look({
        ...laptop,
        'Get-HnsEndpoint': [endpoints ?? []]
          .flat()
          .filter((one) => !JSON.stringify(one).includes('"WSL (Hyper-V firewall)"')),
        '.wslconfig': ['# mine', '[wsl2]', 'memory=8GB', 'networkingMode=mirrored', 'kernel=C:\\\\k'],
      }),
    )
    const twin = machineNamed(mirrored, 'WSL 2')
    expect([twin.guest?.value.without, twin.interfaces, twin.power?.value]).toEqual([
      { how: 'mirrored' },
      [],
      'running',
    ])
    expect(twin.settings.slice(2).map(({ key }) => key)).toEqual(['WSL 2 network', '.wslconfig: networkingMode'])
    expect([...cells(mirrored)]).toEqual(
      expect.arrayContaining([
        ['WSL 2 → internet', 'reachable'],
        ['router → WSL 2', 'unknown, not-recorded'],
        ['laptop → WSL 2', 'unknown, not-recorded'],
        ['internet → WSL 2', 'blocked, private-destination'],
      ]),
    )

    // Where the registry names none, wsl.exe is not run: it would offer to install WSL.
    const started = { error: { id: 'Started', category: 'NotSpecified', message: 'wsl.exe was started' } }
    const none = await look({ ...scenario('wsl-docker-vpn'), [REGISTERED]: [], [LIST]: started, [RUNNING]: started })
    for (const list of [LIST, RUNNING]) {
      const asked = none.machines.flatMap(({ outputs }) => outputs).find(({ command }) => command === list)
      expect([asked?.text, asked?.failure]).toEqual(['', undefined])
    }
  }

  // A server (2016: there is no Default Switch) that keeps its guests apart by VLANs and ACLs.
  const server = understood(await look(scenario('server-vlans')))
  expect(server.segments.map(({ name }) => name.value)).toEqual(['Trunk'])
  expect([...cells(server)]).toEqual(
    expect.arrayContaining([
      ['vlan20 → laptop 10.20.0.2', 'blocked, vlan-mismatch'],
      ['isolated → promiscuous 10.20.0.14', 'reachable'],
      ['isolated → limited 10.20.0.15', 'blocked, vlan-mismatch'],
      // Of a private VLAN a community keeps to itself, and everybody reaches the promiscuous port.
      ['office1 → office2 10.20.0.17', 'reachable'],
      ['office1 → study 10.20.0.18', 'blocked, vlan-mismatch'],
      ['office1 → isolated 10.20.0.13', 'blocked, vlan-mismatch'],
      ['promiscuous → study 10.20.0.18', 'reachable'],
      ['limited → router 10.20.0.1', 'blocked, port-acl-deny'],
      ['limited → internet', 'reachable'],
    ]),
  )

  const virtualized = (machine: Machine) =>
    machine.settings.flatMap(({ key, value }) => (key.startsWith('Network virtualization') ? [`${key}: ${value}`] : []))
  expect(virtualized(machineNamed(server, 'laptop'))).toEqual([
    'Network virtualization, provider address 10.20.0.200/24: an address of this host, by which virtual networks are carried',
    'Network virtualization, lookup record 10.91.0.4 in virtual subnet 6001: tenant, on the host with provider address 10.20.0.200, carried inside packets between hosts (TranslationMethodEncap)',
    'Network virtualization, customer route 10.91.0.0/24 in virtual subnet 6001: by 10.91.0.1',
  ])
  // A team of two cards carries its switch.
  const [trunk] = server.segments
  expect([trunk?.teaming?.value, trunk?.notes?.value]).toEqual([true, 'Rack 4, both cables'])
  expect(trunk?.attachments.flatMap(({ port }) => port ?? [])).toEqual(['host#Ethernet', 'host#Ethernet 2'])
  expect(virtualized(machineNamed(lab, 'laptop'))).toEqual(['Network virtualization: not used'])

  const ports = server.segments.flatMap(({ attachments }) => attachments.flatMap(({ vlan }) => vlan?.value ?? []))
  expect(ports).toEqual(
    expect.arrayContaining([
      { mode: 'private', type: 'promiscuous', primary: 5, secondaries: [{ from: 55, to: 57 }] },
      { mode: 'private', type: 'community', primary: 5, secondary: 56 },
      { mode: 'private', type: 'isolated', primary: 5, secondary: 55 },
    ]),
  )

  // Names that want to be something else come through whole, and do nothing.
  const hostile = scenario('hostile-names')
  const named = understood(await look(hostile)).machines.filter(({ kind }) => kind === 'guest')
  const isContainer = (one: Machine) => one.guest?.value.form === 'container'
  const guests = named.filter((one) => !isContainer(one))
  expect(hostile['Get-VM']).toMatchObject(guests.map(({ name }) => ({ Name: name.value })))
  expect(hostile['Get-HnsEndpoint']).toMatchObject(named.filter(isContainer).map(({ name }) => ({ Name: name.value })))
  // So do the words that they put into Hyper-V's XML: text, without what turns other text round, or nothing.
  if (process.platform !== 'win32')
    expect(guests.map(({ hyperV }) => hyperV?.system?.value)).toEqual([
      'Windows <b>11</b> & "more"  gnol, version $(Get-Process)',
      '&big;',
      '&#99999999;  two   lines',
      undefined,
      'x'.repeat(255),
      undefined,
    ])
})

/** What guests told of their systems. */
function systems({ machines }: Inventory) {
  const guests = machines.filter(({ kind }) => kind === 'guest')
  return guests.map(({ name, os, hyperV, aliases }) => [
    name.value,
    os?.value,
    hyperV?.system?.value,
    aliases[0]?.value,
  ])
}
