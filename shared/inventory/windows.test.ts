import { describe, expect, test } from 'vitest'
import { fixturePaths, fixtureText } from '../../tests/support/fixture-text.ts'
import { textFiles } from '../../tests/support/sample-files.ts'
import { interfaceNamed, machineNamed } from '../../tests/support/sample-inventory.ts'
import { recordingOf } from '../recording/opened-recording.ts'
import { recordingFromFiles } from '../recording/recording-from-files.ts'
import { isRefusal } from '../recording/refusal.ts'
import { buildInventory } from './build-inventory.ts'
import type { Attachment } from './inventory.ts'
import { Inventory } from './inventory.ts'

const FOLDER = 'windows-json'

/** The made-up laptop, with some of its files left out, replaced or added. */
function laptop(changes: Record<string, string | undefined> = {}): Inventory {
  const recorded = fixturePaths(FOLDER).filter((path) => path.startsWith('host/'))
  const texts = new Map(recorded.map((path) => [path, fixtureText(`${FOLDER}/${path}`)]))
  for (const [path, text] of Object.entries(changes)) {
    if (text === undefined) texts.delete(path)
    else texts.set(path, text)
  }
  const opened = recordingFromFiles(textFiles(Object.fromEntries(texts)), FOLDER)
  const recording = isRefusal(opened) ? opened : recordingOf(opened)
  if (isRefusal(recording)) throw new Error(recording.sentence)
  return buildInventory(recording, { vendorOf: () => undefined })
}
const inventory = laptop()
const host = machineNamed(inventory, 'LAB-LAPTOP')

const interfaceOf = (name: string) => interfaceNamed(host, name)
const attachmentsOf = (name: string): Attachment[] => {
  const { id } = machineNamed(inventory, name)
  return inventory.segments.flatMap(({ attachments }) => attachments.filter(({ machine }) => machine === id))
}
const valuesOf = ({ vlan, macSpoofing, dhcpGuard, routerGuard, portMirroring, acls, extendedAcls }: Attachment) => ({
  vlan: vlan?.value,
  macSpoofing: macSpoofing?.value,
  dhcpGuard: dhcpGuard?.value,
  routerGuard: routerGuard?.value,
  portMirroring: portMirroring?.value,
  acls,
  extendedAcls: extendedAcls?.value.map(({ sources: _, ...acl }) => acl),
})

test('every output of the laptop is read to its last row, and the inventory keeps to its schema', () => {
  expect(inventory.outputs.filter(({ unread, parser }) => unread.length > 0 || parser === undefined)).toEqual([])
  expect(() => Inventory.parse(inventory)).not.toThrow()
})

describe('the host’s interfaces', () => {
  test('are those with IP or hardware: filters and miniports of the list are nobody’s', () => {
    expect(host.interfaces.map(({ name, kind }) => [name, kind.value])).toEqual([
      ['Ethernet', 'ethernet'],
      ['Wi-Fi', 'wifi'],
      ['vEthernet (Default Switch)', 'virtual-nic'],
      ['vEthernet (LabNat)', 'virtual-nic'],
      ['vEthernet (LAN)', 'virtual-nic'],
      ['Loopback Pseudo-Interface 1', 'loopback'],
    ])
  })

  test('have addresses that rows name by index alone, and who assigned them', () => {
    expect(
      interfaceOf('vEthernet (LAN)').addresses.map((held) => [held.address, held.length, held.assigned?.by]),
    ).toEqual([
      ['10.20.0.5', 24, 'router-dhcp'],
      ['2001:db8:20::5', 64, 'router-advertisement'],
    ])
  })

  test('tell forwarding, host model and metric for each family, and which firewall profile counts', () => {
    const one = interfaceOf('vEthernet (LabNat)')
    expect(one.ip?.[4]?.forwarding).toMatchObject({ value: true, sources: [{ line: 8 }] })
    expect(one.ip?.[6]?.forwarding?.value).toBe(false)
    expect(one.ip?.[4]?.weakHostReceive?.value).toBe(false)
    expect(one.ip?.[4]?.metric?.value).toBe(15)
    expect(one.networkCategory?.value).toBe('Public')
    expect(interfaceOf('vEthernet (LAN)').networkCategory?.value).toBe('Domain')
    expect(interfaceOf('vEthernet (Default Switch)').networkCategory).toBeUndefined()
  })

  test('name the hardware’s MAC where another one is in use', () => {
    expect(interfaceOf('Wi-Fi').permanentMac?.value).toBe('3c:a9:f4:10:20:30')
    expect(interfaceOf('Ethernet').permanentMac).toBeUndefined()
  })
})

test('a machine that forwards for one family only says so for the other', () => {
  expect(host.forwarding[4]).toBeUndefined()
  expect(host.forwarding[6]?.value).toBe(false)
})

test('a route’s metric is its own and its interface’s together, with both rows as its sources', () => {
  const defaults = host.routes.filter(({ destination }) => destination === '0.0.0.0/0')
  expect(defaults.map(({ interface: id, metric }) => [id, metric])).toEqual([
    ['host#vEthernet (LAN)', 25],
    ['host#Wi-Fi', 50],
  ])
  expect(defaults[1]?.sources).toMatchObject([
    { output: 'host/Get-NetRoute.json', line: 3 },
    { output: 'host/Get-NetIPInterface.json', line: 4 },
  ])
})

test('a route’s metric is its own alone where the interface’s was not recorded', () => {
  const without = machineNamed(laptop({ 'host/Get-NetIPInterface.json': undefined }), 'LAB-LAPTOP')
  expect(without.routes[1]).toMatchObject({ interface: 'host#Wi-Fi', metric: 0 })
})

describe('Hyper-V', () => {
  test('the vNIC on an External switch is its vEthernet, not the NIC whose MAC it has', () => {
    const lan = inventory.segments.find(({ id }) => id === 'switch/LAN')
    const own = lan?.attachments.filter(({ machine }) => machine === 'host')
    expect(own?.map(({ interface: id, port }) => [id, port])).toEqual([
      ['host#Ethernet', 'host#Ethernet'],
      ['host#vEthernet (LAN)', undefined],
    ])
    expect(lan?.allowManagementOs?.value).toBe(true)
  })

  test('the Default Switch is known by its id, whatever it is called, and its vNIC by the GUID', () => {
    const segment = inventory.segments.find(({ defaultSwitch }) => defaultSwitch)
    expect(segment?.name.value).toBe('Standardswitch')
    expect(segment?.attachments[0]?.interface).toBe('host#vEthernet (Default Switch)')
  })

  test('a guest’s power is the VM’s state', () => {
    const powers = ['web', 'win11', 'old'].map((name) => machineNamed(inventory, name).power?.value)
    expect(powers).toEqual(['running', 'saved', 'off'])
    expect(machineNamed(inventory, 'old').power?.sources[0]).toMatchObject({ output: 'host/Get-VM.json', line: 5 })
  })

  test('an address that Hyper-V reports has the length of its switch’s network, as an assumption', () => {
    const [one] = machineNamed(inventory, 'web').interfaces
    expect(one?.addresses[0]).toMatchObject({
      address: '192.168.77.10',
      length: 24,
      lengthSources: [{ kind: 'assumed', code: 'prefix-length' }],
      sources: [{ output: 'host/Get-VMNetworkAdapter-All.json', line: 5 }],
    })
  })

  test('a port tells its VLANs, guards and ACLs', () => {
    expect(attachmentsOf('db').map(valuesOf)).toEqual([
      {
        vlan: { mode: 'private', type: 'isolated', primary: 5, secondary: 55 },
        macSpoofing: false,
        dhcpGuard: true,
        routerGuard: true,
        portMirroring: 'none',
        acls: [],
        extendedAcls: [
          {
            direction: 'in',
            action: 'allow',
            remoteAddress: '192.168.77.0/24',
            localPort: '5432',
            protocol: 'tcp',
            weight: 10,
            stateful: true,
          },
          { direction: 'in', action: 'deny', weight: 1, stateful: false },
        ],
      },
    ])
  })

  test('of two adapters with one name each has its own port', () => {
    expect(attachmentsOf('fw').map(({ vlan, macSpoofing }) => [vlan?.value.mode, macSpoofing?.value])).toEqual([
      ['untagged', true],
      ['trunk', false],
    ])
  })

  test('that no ACL is listed for a guest is a fact; that nobody asked is none', () => {
    expect(attachmentsOf('old')[0]).toMatchObject({ acls: [], extendedAcls: { value: [] } })
    const unasked = laptop({
      'host/Get-VMNetworkAdapterAcl.json': undefined,
      'host/Get-VMNetworkAdapterExtendedAcl.json': undefined,
    })
    const ports = unasked.segments.flatMap(({ attachments }) => attachments)
    expect(ports.flatMap(({ acls, extendedAcls }) => [acls, extendedAcls]).every((one) => one === undefined)).toBe(true)
  })
})

describe('NAT, port proxies and firewall', () => {
  test('tell their rows, each with its place', () => {
    expect(host.nats?.value).toMatchObject([{ name: 'LabNat', internal: '192.168.77.0/24', active: true }])
    expect(host.natMappings?.value).toMatchObject([
      {
        protocol: 'tcp',
        externalAddress: '0.0.0.0',
        externalPort: 8080,
        internalAddress: '192.168.77.10',
        internalPort: 80,
      },
      { protocol: 'udp', externalAddress: '10.20.0.5', remote: '10.20.0.0/24', sources: [{ line: 13, endLine: 23 }] },
    ])
    expect(host.portProxies?.value).toMatchObject([
      {
        listenAddress: '*',
        listenPort: 2222,
        connectAddress: '172.22.117.30',
        connectPort: 22,
        sources: [{ line: 6 }],
      },
      { listenAddress: '10.20.0.5', listenPort: 8443, connectName: 'web', connectPort: 443 },
    ])
    expect(
      host.firewallProfiles?.value.map(({ name, enabled, defaultInbound }) => [name, enabled, defaultInbound]),
    ).toEqual([
      ['Domain', true, 'block'],
      ['Private', true, 'block'],
      ['Public', false, 'notConfigured'],
    ])
    expect(host.firewallRules?.value[2]).toMatchObject({
      name: 'Lab web',
      interfaces: ['host#vEthernet (LabNat)'],
      localPorts: ['80', '8000-8010'],
    })
  })

  test('of an interface that the machine does not have, a rule is about none', () => {
    const text = fixtureText(`${FOLDER}/host/Get-NetFirewallRule.json`).replace('vEthernet (LabNat)', 'Ethernet 9')
    const rules = machineNamed(laptop({ 'host/Get-NetFirewallRule.json': text }), 'LAB-LAPTOP').firewallRules
    expect(rules?.value[2]?.interfaces).toEqual([])
  })

  test('an empty answer is the fact "none", with its place; a command that was not run, or failed, is none', () => {
    const changed = machineNamed(
      laptop({
        'host/Get-NetNat.json': '{"items":[]}',
        'host/Get-NetNatStaticMapping.json': '',
        'host/Get-NetFirewallRule.json': undefined,
        'host/netsh-interface-portproxy-show-all.txt': 'The following command was not found: portproxy.\n',
      }),
      'LAB-LAPTOP',
    )
    expect(changed.nats).toMatchObject({ value: [], sources: [{ output: 'host/Get-NetNat.json', line: 1 }] })
    expect(changed.natMappings?.value).toEqual([])
    expect(changed.firewallRules).toBeUndefined()
    expect(changed.portProxies).toBeUndefined()
  })
})

test('route print’s IPv6 rows, which name the interface by its index, are on that interface', () => {
  const rule = '='.repeat(60)
  const text = [
    rule,
    'Interface List',
    ' 35...00 2b 67 0c 11 07 ......Hyper-V Virtual Ethernet Adapter #3',
    rule,
    '',
    'IPv6 Route Table',
    rule,
    'Active Routes:',
    ' If Metric Network Destination      Gateway',
    ' 35    281 ::/0                     fe80::1',
    rule,
  ].join('\n')
  const changed = laptop({ 'host/Get-NetRoute.json': undefined, 'host/route-print.txt': text })
  const printed = machineNamed(changed, 'LAB-LAPTOP')
  expect(printed.routes.map(({ destination, interface: id }) => [destination, id])).toEqual([
    ['::/0', 'host#vEthernet (LAN)'],
  ])
  expect(printed.interfaces.map(({ name }) => name)).not.toContain('35')
})
