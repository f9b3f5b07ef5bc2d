import type { Interface, Inventory, Machine, Segment } from '../inventory/inventory.ts'
import { parseAddress } from '../net/address.ts'
import { parsePrefix } from '../net/prefix.ts'
import type { ZoneFlow } from '../reach/verdict.ts'

const sources: Interface['sources'] = [{ kind: 'assumed', code: 'test', sentence: 'Made for a test.' }]
const sourced = <T>(value: T) => ({ value, sources })

export function interfaceFor(id: string, address?: string, more: Partial<Interface> = {}): Interface {
  const held = address === undefined ? undefined : parseAddress(address)
  return {
    id,
    name: id.split('#')[1] ?? id,
    aliases: [],
    kind: sourced('ethernet'),
    addresses: held === undefined ? [] : [{ address: held, sources }],
    uplink: false,
    remarks: [],
    sources,
    ...more,
  }
}

export function machineFor(id: string, kind: Machine['kind'], name: string, interfaces: Interface[]): Machine {
  const rest = {
    aliases: [],
    routesRecorded: false,
    routes: [],
    rules: [],
    neighbours: [],
    forwarding: {},
    filterRecorded: false,
    filters: [],
    settings: [],
    remarks: [],
  }
  return {
    id,
    kind,
    name: sourced(name),
    observed: kind === 'host',
    interfaces,
    ...(kind === 'guest' ? { power: sourced('running' as const) } : {}),
    ...rest,
  }
}

export function segmentFor(
  id: string,
  kind: Segment['kind'],
  name: string,
  network: string | undefined,
  on: [string, string][],
  more: Partial<Segment> = {},
): Segment {
  const parsed = network === undefined ? undefined : parsePrefix(network)
  const attachments = on.map(([machine, one]) => ({ machine, interface: one, sources }))
  return {
    id,
    kind,
    name: sourced(name),
    defaultSwitch: false,
    external: false,
    prefixes: parsed === undefined ? [] : [sourced(parsed)],
    attachments,
    extensions: [],
    sources,
    ...more,
  }
}

/** A laptop with Wi-Fi, a NAT switch and `guests` guests on it, and `devices` machines beside it. */
export function labInventory({
  guests,
  devices,
  names = (i) => `guest-${i}`,
}: {
  guests: number
  devices: number
  names?: (i: number) => string
}): Inventory {
  const down = { up: sourced(false) }
  const host = machineFor('host', 'host', 'LAB-HOST', [
    interfaceFor('host#Ethernet', '169.254.18.111', down),
    interfaceFor('host#Capture Loopback', '169.254.147.180', { kind: sourced('special'), up: sourced(true) }),
    interfaceFor('host#Wi-Fi', '10.1.0.229', {
      kind: sourced('wifi'),
      uplink: true,
      segment: 'lan/a',
      up: sourced(true),
    }),
    interfaceFor('host#wifi1', '169.254.3.3', { kind: sourced('wifi-direct'), ...down }),
    interfaceFor('host#wifi2', '169.254.4.4', { kind: sourced('wifi-direct'), ...down }),
    interfaceFor('host#vEthernet', '192.168.41.97', {
      kind: sourced('virtual-nic'),
      segment: 'switch/a',
      up: sourced(true),
    }),
  ])
  host.os = sourced('windows')
  const list = Array.from({ length: guests }, (_, i) =>
    machineFor(`guests/${i}`, 'guest', names(i), [
      interfaceFor(`guests/${i}#eth0`, `192.168.${41 + (i >> 8)}.${i & 255}`),
    ]),
  )
  const lan = Array.from({ length: devices }, (_, i) =>
    machineFor(`lan/${i}`, 'lan-device', i === 0 ? 'DESKTOP-12345' : `10.1.0.${i + 20}`, [
      interfaceFor(`lan/${i}#NIC`, `10.1.0.${i + 20}`, {
        vendor: ['Intel Corporate', 'NETGEAR', 'Samsung Electronics Co.,Ltd'][i % 3] ?? '',
      }),
    ]),
  )
  const router = machineFor('router', 'router', 'router', [
    interfaceFor('router#LAN', '10.1.0.1', { vendor: 'Vantiva' }),
  ])
  return {
    name: 'lab',
    takenAt: '2019-08-25T12:00:00Z',
    host: 'host',
    machines: [host, ...list, router, ...lan],
    segments: [
      segmentFor(
        'switch/a',
        'virtual-switch',
        'Default Switch',
        '192.168.41.96/28',
        [['host', 'host#vEthernet'], ...list.map(({ id }): [string, string] => [id, `${id}#eth0`])],
        { defaultSwitch: true, switchType: sourced('Internal') },
      ),
      segmentFor(
        'lan/a',
        'lan',
        'home network',
        '10.1.0.0/24',
        [['host', 'host#Wi-Fi'], ['router', 'router#LAN'], ...lan.map(({ id }): [string, string] => [id, `${id}#NIC`])],
        { external: true },
      ),
    ],
    outputs: [],
  }
}

/** Out: yes, through NAT. In: no. */
export function labFlows(): ZoneFlow[] {
  const question = { from: 'host', to: 'host', protocol: 'icmp' as const }
  return [
    {
      id: 'out',
      from: 'switch/a',
      to: 'lan/a',
      verdict: 'reachable',
      reason: 'accepted',
      sentence: 'VMs → home network, internet: may begin, through the host’s NAT',
      question,
    },
    {
      id: 'in',
      from: 'lan/a',
      to: 'switch/a',
      verdict: 'blocked',
      reason: 'no-route',
      sentence: 'home network → VMs: stopped. The switch is Internal: NAT lets only answers in',
      block: { code: 'no-route', machine: 'LAB-HOST', stack: 'host', sentence: '', sources },
      question,
    },
  ]
}
