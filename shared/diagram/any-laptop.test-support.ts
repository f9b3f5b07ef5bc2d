import fc from 'fast-check'
import type { Interface, Inventory, Machine, Segment } from '../inventory/inventory.ts'
import type { ZoneFlow } from '../reach/verdict.ts'
import { interfaceFor, labFlows, machineFor, segmentFor } from './lab-inventory.fixture.ts'

/** A network that somebody might have, as far as the picture is concerned: what hangs where, and what is said of it. */
export interface Laptop {
  inventory: Inventory
  flows: ZoneFlow[]
}

type SwitchType = 'Internal' | 'Private' | 'External'

interface SwitchPlan {
  type: SwitchType
  name: string
  guests: number
  hostIsOnIt: boolean
  /** What is said of the way in and of the way out; nothing where the switch leads outside. */
  into: 'router' | 'host' | 'switch' | 'reachable' | 'none'
  out: 'host' | 'reachable' | 'none'
}

const name = fc.constantFrom(
  'a',
  'LabNat',
  'Default Switch',
  'WSL (Hyper-V firewall)',
  'a-switch-that-somebody-named-for-very-long',
)
const aSwitch: fc.Arbitrary<SwitchPlan> = fc.record({
  type: fc.constantFrom<SwitchType>('Internal', 'Internal', 'Private', 'External'),
  name,
  guests: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 14 })),
  hostIsOnIt: fc.boolean(),
  into: fc.constantFrom('router', 'host', 'switch', 'reachable', 'none'),
  out: fc.constantFrom('host', 'reachable', 'none'),
})

const plan = fc.record({
  name: fc.constantFrom('laptop', 'NYCLNY6X2VBH2', 'a-host-whose-name-is-far-too-long.example.com'),
  switches: fc.array(aSwitch, { maxLength: 4 }),
  /** Further networks outside: a second cable, a VPN. */
  further: fc.nat({ max: 2 }),
  idle: fc.nat({ max: 5 }),
  devices: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 14 })),
  loose: fc.nat({ max: 3 }),
  router: fc.boolean(),
  vendor: fc.constantFrom('Vantiva', 'AVM Audiovisuelles Marketing und Computersysteme GmbH', undefined),
})

const kindOf = (i: number) => (i % 2 === 0 ? 'tunnel' : 'ethernet')

/** A laptop with any switches, cards, guests and devices. */
export const anyLaptop: fc.Arbitrary<Laptop> = plan.map((one) => {
  const { sources } = labFlows()[1]?.block ?? { sources: [] }
  const sourced = <T>(value: T) => ({ value, sources })
  const up = { up: sourced(true) }
  // One NIC has one External switch at most.
  const external = one.switches.findIndex(({ type }) => type === 'External')
  const switches = one.switches.map((each, i) =>
    each.type === 'External' && i !== external ? { ...each, type: 'Internal' as const } : each,
  )
  const lan = external >= 0 ? `switch/${external}` : 'lan/a'
  const wifi = interfaceFor('host#Wi-Fi', external >= 0 ? undefined : '10.1.0.229', {
    ...{ kind: sourced('wifi' as const), uplink: external < 0, segment: lan, ...up },
  })
  const further = Array.from({ length: one.further }, (_, i) =>
    interfaceFor(`host#Corp VPN ${i}`, `10.20${i}.0.7`, { kind: sourced(kindOf(i)), segment: `lan/${i}`, ...up }),
  )
  const idle = Array.from({ length: one.idle }, (_, i) =>
    interfaceFor(`host#idle ${i}`, `169.254.3.${i + 3}`, { kind: sourced('wifi-direct' as const), up: sourced(false) }),
  )
  const isOn = ({ type, hostIsOnIt }: SwitchPlan) => type !== 'Private' && hostIsOnIt
  const vnics = switches.flatMap((each, i): Interface[] =>
    isOn(each)
      ? [
          interfaceFor(`host#vEthernet ${each.name} ${i}`, i === external ? '10.1.0.229' : `10.${i + 2}.0.1`, {
            ...{ kind: sourced('virtual-nic' as const), segment: `switch/${i}`, uplink: i === external, ...up },
          }),
        ]
      : [],
  )
  const host = machineFor('host', 'host', one.name, [wifi, ...further, ...idle, ...vnics])
  host.os = sourced('windows')
  const guestsOf = (each: SwitchPlan, i: number): Machine[] =>
    Array.from({ length: each.guests }, (_, n) =>
      machineFor(`guests/${i}-${n}`, 'guest', `guest-${i}-${n}`, [
        interfaceFor(`guests/${i}-${n}#eth0`, `10.${i + 2}.0.${n + 10}`),
      ]),
    )
  const guests = switches.map(guestsOf)
  const loose = Array.from({ length: one.loose }, (_, i) => machineFor(`loose/${i}`, 'guest', `loose-${i}`, []))
  const devices = Array.from({ length: one.devices }, (_, i) =>
    machineFor(`lan/device-${i}`, 'lan-device', `10.1.0.${i + 20}`, [
      interfaceFor(`lan/device-${i}#NIC`, `10.1.0.${i + 20}`, { vendor: 'NETGEAR' }),
    ]),
  )
  const routers = one.router
    ? [
        machineFor('router', 'router', 'router', [
          interfaceFor('router#LAN', '10.1.0.1', one.vendor === undefined ? {} : { vendor: one.vendor }),
        ]),
      ]
    : []
  const onLan: [string, string][] = [...routers, ...devices].map(({ id, interfaces }) => [id, interfaces[0]?.id ?? ''])
  const segments = switches.map((each, i): Segment => {
    const own: [string, string][] = [
      ...(guests[i] ?? []).map(({ id }): [string, string] => [id, `${id}#eth0`]),
      ...vnics.flatMap(({ id, segment }): [string, string][] => (segment === `switch/${i}` ? [['host', id]] : [])),
      ...(i === external ? [...onLan, ['host', wifi.id] satisfies [string, string]] : []),
    ]
    return segmentFor(
      `switch/${i}`,
      'virtual-switch',
      each.name,
      i === external ? '10.1.0.0/24' : `10.${i + 2}.0.0/24`,
      own,
      {
        ...{ external: i === external, switchType: sourced(each.type), defaultSwitch: each.name === 'Default Switch' },
      },
    )
  })
  const outside = [
    ...(external >= 0
      ? []
      : [segmentFor('lan/a', 'lan', 'home network', '10.1.0.0/24', [['host', wifi.id], ...onLan], { external: true })]),
    ...further.map(({ id }, i) =>
      segmentFor(`lan/${i}`, 'lan', `network of Corp VPN ${i}`, `10.20${i}.0.0/24`, [['host', id]], { external: true }),
    ),
  ]
  const machines = [host, ...guests.flat(), ...loose, ...routers, ...devices]
  return {
    inventory: {
      ...{ name: 'lab', takenAt: '2019-08-25T12:00:00Z', host: 'host', outputs: [] },
      ...{ machines, segments: [...segments, ...outside] },
    },
    flows: switches.flatMap((each, i) => (i === external ? [] : flowsOf(each, i, lan))),
  }
})

function flowsOf({ name, into, out }: SwitchPlan, i: number, lan: string): ZoneFlow[] {
  const [may, mayNot] = labFlows()
  if (may === undefined || mayNot === undefined) throw new Error('the lab has two arrows')
  const flow = (from: string, to: string, stop: string): ZoneFlow[] => {
    const words = `${from === lan ? 'home network' : `VMs on ${name}`} → ${to === lan ? 'home network' : `VMs on ${name}`}`
    const ends = { id: `${from} ${to} ${i}`, from, to }
    if (stop === 'none') return []
    if (stop === 'reachable' || mayNot.block === undefined)
      return [{ ...may, ...ends, sentence: `${words}: may begin, through the host’s NAT` }]
    const { segment: _, ...block } = mayNot.block
    const at = stop === 'switch' ? { ...block, segment: `switch/${i}` } : { ...block, stack: stop }
    const sentence = `${words}: stopped. laptop does not pass packets on (the switch is Internal)`
    return [{ ...mayNot, ...ends, block: at, sentence }]
  }
  return [...flow(lan, `switch/${i}`, into), ...flow(`switch/${i}`, lan, out)]
}
