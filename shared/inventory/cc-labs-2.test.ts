import { describe, expect, test } from 'vitest'
import { interfaceNamed, machineNamed, sampleInventory } from '../../tests/support/sample-inventory.ts'
import type { Interface, Inventory, Machine } from './inventory.ts'
import type { Source } from './source.ts'

// What assets/samples/cc-labs-2/EXPECTED.md says, part by part.

const boots = { 1: sampleInventory('boot-1'), 2: sampleInventory('boot-2') }
const alone = { 1: sampleInventory('boot-1', { lan: false }), 2: sampleInventory('boot-2', { lan: false }) }

const hostOf = (inventory: Inventory): Machine => {
  const host = inventory.machines.find(({ id }) => id === inventory.host)
  if (host === undefined) throw new Error('no host')
  return host
}
const places = (sources: readonly Source[]): string[] =>
  sources.map((one) => (one.kind === 'seen' ? `${one.machine}: ${one.command}:${one.line}` : `assumed ${one.code}`))
const addresses = (one: Interface): string[] => one.addresses.map(({ address, length }) => `${address}/${length}`)

describe('interfaces of the host, boot 1', () => {
  const host = hostOf(boots[1])

  test.each([
    ['eth0', 'f0:6e:0b:d2:aa:e9', '169.254.18.111/16', 'ethernet', false],
    ['eth1', '02:00:4c:4f:4f:50', '169.254.147.180/16', 'special', true],
    ['eth2', '00:15:5d:35:af:70', '172.17.214.161/28', 'virtual-nic', true],
    ['wifi0', 'f0:6e:0b:d2:aa:e8', '10.0.0.229/24', 'wifi', true],
    ['wifi1', 'f2:6e:0b:d2:ab:e9', '169.254.249.99/16', 'wifi-direct', false],
    ['wifi2', 'f2:6e:0b:d2:ae:e9', '169.254.239.154/16', 'wifi-direct', false],
  ])('%s', (name, mac, address, kind, up) => {
    const one = interfaceNamed(host, name)
    expect(one.mac?.value).toBe(mac)
    expect(addresses(one)).toContain(address)
    expect(one.kind.value).toBe(kind)
    expect(one.up?.value).toBe(up)
  })

  test('each is there once, although four commands tell of them', () => {
    expect(host.interfaces.map(({ name }) => name).toSorted()).toEqual(
      ['eth0', 'eth1', 'eth2', 'lo', 'wifi0', 'wifi1', 'wifi2'].toSorted(),
    )
  })

  test('lo is loopback, with 127.0.0.1/8 and ::1, and without a MAC', () => {
    const lo = interfaceNamed(host, 'lo')
    expect(lo.kind.value).toBe('loopback')
    expect(addresses(lo)).toEqual(['127.0.0.1/8', '::1/128'])
    expect(lo.mac).toBeUndefined()
  })

  test('eth0 has no lease because it is not connected: said, and no warning', () => {
    const { remarks, vendor, addresses: held } = interfaceNamed(host, 'eth0')
    expect(remarks.map(({ code, severity }) => [code, severity])).toEqual([['apipa-unplugged', 'info']])
    expect(vendor).toBe('Microsoft Corporation')
    expect(held[0]?.assigned?.by).toBe('self-assigned')
  })

  test('eth1 is the Npcap Loopback Adapter, joined with ipconfig by its address: no warning, no vendor', () => {
    const eth1 = interfaceNamed(host, 'eth1')
    const npcap = eth1.aliases.find(({ value }) => value.includes('Npcap Loopback Adapter'))
    expect(places(npcap?.sources ?? [])).toContain('host: ipconfig:2')
    expect(eth1.vendor).toBeUndefined()
    expect(eth1.remarks.map(({ code, severity }) => [code, severity])).toEqual([
      ['apipa-on-purpose', 'info'],
      ['mac-local', 'info'],
    ])
  })

  test('eth2 is the host’s own vNIC on the Default Switch: its MAC is that of Container NIC 2cf575f1', () => {
    const eth2 = interfaceNamed(host, 'eth2')
    const vnic = eth2.aliases.find(({ value }) => value === 'Container NIC 2cf575f1')
    expect(places(vnic?.sources ?? [])).toEqual(['host: Get-VMNetworkAdapter -All:4'])
    expect(eth2.vendor).toMatch(/^Microsoft/)
    expect(boots[1].segments.find(({ id }) => id === eth2.segment)).toMatchObject({
      name: { value: 'Default Switch' },
      defaultSwitch: true,
      switchType: { value: 'Internal' },
      prefixes: [{ value: '172.17.214.160/28' }],
    })
  })

  test('wifi0 is the uplink: it holds the default route', () => {
    const wifi0 = interfaceNamed(host, 'wifi0')
    expect(host.interfaces.filter(({ uplink }) => uplink)).toEqual([wifi0])
    expect(addresses(wifi0)).toEqual([
      '10.0.0.229/24',
      '2601:647:4c80:4000:d537:8eb2:807f:ba3a/64',
      '2601:647:4c80:4000::4346/128',
      '2601:647:4c80:4000:a81e:a0b8:9196:768/128',
      'fe80::d537:8eb2:807f:ba3a/64',
    ])
  })

  test.each(['wifi1', 'wifi2'])(
    '%s is virtual Wi-Fi with a MAC derived from f0:6e:0b: no vendor, no warning',
    (name) => {
      const { vendor, remarks } = interfaceNamed(host, name)
      expect(vendor).toBeUndefined()
      expect(remarks.every(({ severity }) => severity === 'info')).toBe(true)
      expect(remarks.map(({ code }) => code)).toContain('apipa-idle')
    },
  )

  test('no interface of the healthy laptop has a warning', () => {
    expect(
      boots[1].machines
        .flatMap((one) => one.interfaces.flatMap(({ remarks }) => remarks))
        .filter(({ severity }) => severity !== 'info'),
    ).toEqual([])
  })

  test('the host’s name is known from Hyper-V’s own answer', () => {
    expect(host.name.value).toBe('CC-LABS-2')
    expect(places(host.name.sources)[0]).toMatch(/^host: Get-VM/)
  })
})

describe('facts joined across commands', () => {
  test.each([
    ['ccl-vm-1', '192.168.41.109', 33],
    ['primary', '192.168.41.102', 31],
    ['Ubuntu 18.04.3 LTS', '192.168.41.106', 32],
  ])('1. the address of %s, which Hyper-V does not report, is seen in the host’s ARP table', (name, address, line) => {
    for (const inventory of [boots[2], alone[2]]) {
      const held = machineNamed(inventory, name)
        .interfaces.flatMap((one) => one.addresses)
        .find((one) => one.address === address)
      expect(places(held?.sources ?? [])).toContain(`host: arp -a:${line}`)
      expect(held?.sources).toContainEqual(expect.objectContaining({ noun: 'ARP table', machine: 'host' }))
    }
  })

  test('2. the gateway CC-Labs-2.mshome.net is the host: proven by the MAC of its vNIC Container NIC dee36933', () => {
    for (const inventory of [boots[2], alone[2]]) {
      const vm = machineNamed(inventory, 'ccl-vm-1')
      const route = vm.routes.find(({ destination }) => destination === '0.0.0.0/0')
      expect(route).toMatchObject({ gateway: '192.168.41.97', gatewayName: 'CC-Labs-2.mshom' })
      expect(places(route?.gatewaySources ?? [])).toEqual(
        expect.arrayContaining(['guests/ccl-vm-1: arp:2', 'host: ip address:3']),
      )
      const host = hostOf(inventory)
      expect(host.name.value).toBe('CC-Labs-2')
      const vnic = host.interfaces.find(({ mac }) => mac?.value === '00:15:5d:68:b3:e6')
      expect(vnic?.aliases.map(({ value }) => value)).toContain('Container NIC dee36933')
      expect(vm.neighbours).toMatchObject([{ name: 'CC-Labs-2.mshome.net', owner: host.id, address: '192.168.41.97' }])
    }
  })

  test('3. 10.0.0.63 in the host’s ARP table is eth2 of NYCLNY6X2VBH2 once that recording is loaded, and a nameless device before', () => {
    const named = machineNamed(boots[2], 'NYCLNY6X2VBH2')
    expect(interfaceNamed(named, 'eth2')).toMatchObject({
      mac: { value: '88:b1:11:7c:44:d5' },
      segment: 'lan/10.0.0.0/24',
    })
    const row = hostOf(boots[2]).neighbours.find(({ address }) => address === '10.0.0.63')
    expect(row?.owner).toBe(named.id)
    expect(boots[2].machines.some(({ name }) => name.value === '10.0.0.63')).toBe(false)
    expect(machineNamed(alone[2], '10.0.0.63')).toMatchObject({ kind: 'lan-device', observed: false })
  })

  test('4. 10.0.0.1 is the router, by the default route, of vendor Vantiva', () => {
    const router = boots[2].machines.find(({ kind }) => kind === 'router')
    expect(router?.interfaces).toMatchObject([
      { mac: { value: '48:f7:c0:ac:ee:46' }, vendor: expect.stringContaining('Vantiva') },
    ])
    expect(router?.interfaces[0]?.addresses).toMatchObject([{ address: '10.0.0.1' }])
    expect(places(router?.interfaces[0]?.addresses[0]?.sources ?? [])).toContain('host: netstat -r:18')
  })

  test('5. 10.0.0.81 and 10.0.0.178 have locally administered MACs: no vendor is claimed', () => {
    for (const address of ['10.0.0.81', '10.0.0.178']) {
      const [nic] = machineNamed(boots[2], address).interfaces
      expect(nic?.mac?.value).toMatch(/^02:0f:b5:/)
      expect(nic?.vendor).toBeUndefined()
      expect(nic?.remarks.map(({ code }) => code)).toContain('mac-local')
    }
  })

  test('6. from boot 1 to boot 2 the Default Switch got another network, the vNIC another name and MAC, and a VM was added', () => {
    const network = (inventory: Inventory) =>
      inventory.segments.find((one) => one.defaultSwitch)?.prefixes.map(({ value }) => value)
    expect([network(boots[1]), network(boots[2])]).toEqual([['172.17.214.160/28'], ['192.168.41.96/28']])
    const guests = (inventory: Inventory) =>
      Object.fromEntries(
        inventory.machines
          .filter(({ kind }) => kind === 'guest')
          .map(({ name, interfaces }) => [name.value, interfaces[0]?.mac?.value]),
      )
    expect(guests(boots[2])).toEqual({ ...guests(boots[1]), 'Ubuntu 18.04.3 LTS': '00:15:5d:00:e5:06' })
    const vnic = (inventory: Inventory) => {
      const one = hostOf(inventory).interfaces.find(({ kind }) => kind.value === 'virtual-nic')
      return [one?.mac?.value, one?.aliases[0]?.value]
    }
    expect(vnic(boots[1])).toEqual(['00:15:5d:35:af:70', 'Container NIC 2cf575f1'])
    expect(vnic(boots[2])).toEqual(['00:15:5d:68:b3:e6', 'Container NIC dee36933'])
  })
})

describe('what is never drawn as a device', () => {
  test('multicast groups and broadcast addresses are told apart from devices, and 10.0.0.254 is one', () => {
    const names = boots[2].machines.map(({ name }) => name.value)
    expect(names).toContain('10.0.0.254')
    const machines = boots[2].machines.flatMap((one) =>
      one.interfaces.flatMap(({ addresses: held }) => held.map(({ address }) => address)),
    )
    for (const address of [
      '224.0.0.22',
      '224.0.0.251',
      '224.0.0.252',
      '239.255.255.250',
      '239.255.255.253',
      '255.255.255.255',
      '10.0.0.255',
      '192.168.41.111',
    ]) {
      expect(machines).not.toContain(address)
    }
    const rows = new Map(hostOf(boots[2]).neighbours.map((row) => [row.address, row]))
    expect(rows.get('224.0.0.251' as never)).toMatchObject({
      kind: 'multicast',
      group: expect.stringContaining('mDNS'),
    })
    expect(rows.get('10.0.0.255' as never)).toMatchObject({ kind: 'broadcast' })
  })
})

describe('access lists', () => {
  test('the empty answer of Get-VMNetworkAdapterAcl is a fact: none on ccl-vm-1’s port, and nothing known of primary’s', () => {
    const attachments = boots[1].segments.flatMap((segment) => segment.attachments)
    const of = (name: string) => attachments.find(({ machine }) => machine === machineNamed(boots[1], name).id)
    expect(of('ccl-vm-1')?.acls).toEqual([])
    expect(places(of('ccl-vm-1')?.aclSources ?? [])).toEqual(['host: Get-VMNetworkAdapterAcl ccl-vm-1:1'])
    expect(of('primary')?.acls).toBeUndefined()
  })
})

test('every value leads to a place of the recording or to a named assumption', () => {
  for (const inventory of [boots[1], boots[2], alone[1], alone[2]]) {
    const texts = JSON.stringify(inventory)
    expect(texts).not.toContain('"sources":[]')
    expect(inventory.outputs.flatMap(({ unread }) => unread)).toEqual([])
    expect(inventory.outputs.filter(({ parser }) => parser === undefined)).toEqual([])
  }
})
