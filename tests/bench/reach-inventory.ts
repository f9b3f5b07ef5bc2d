import { labInventory } from '../../shared/diagram/lab-inventory.fixture.ts'
import type { FilterChain, Inventory } from '../../shared/inventory/inventory.ts'
import { machine, os, routes, segment } from '../../shared/reach/lab-topology.test-support.ts'

/** Kinds of laptops that the benchmark asks: Windows whose guests nobody looked into, and Linux of which all is recorded. */
export type Laptop = 'windows' | 'linux'

/** A laptop with that many machines: itself, half of them guests, the others on the LAN with a router. */
export function reachInventory(laptop: Laptop, machines: number): Inventory {
  const guests = Math.floor((machines - 2) / 2)
  const devices = machines - 2 - guests
  return laptop === 'windows' ? labInventory({ guests, devices }) : linuxInventory(guests, devices)
}

/** Three bridges with guests, each with its own routing table, and a firewall with forty rules. */
function linuxInventory(guests: number, devices: number): Inventory {
  const bridges = ['br0', 'br1', 'br2']
  const list = Array.from({ length: guests }, (_, index) => {
    const network = `10.${70 + (index % 3)}.0`
    const own = `10.${70 + (index % 3)}.${Math.floor(index / 3 / 250)}.${2 + (Math.floor(index / 3) % 250)}`
    const id = `guests/g${index}`
    return machine('guest', id, [['eth0', `${own}/16`, `s/br${index % 3}`]], {
      ...routes(id, `${network}.0/16 dev eth0`, `default via ${network}.1 dev eth0`),
      ...os('linux'),
      filterRecorded: true,
    })
  })
  const lan = Array.from({ length: devices }, (_, index) =>
    machine('lan-device', `lan/${index}`, [
      ['NIC', `192.168.${Math.floor(index / 250)}.${2 + (index % 250)}/16`, 's/lan'],
    ]),
  )
  const host = machine(
    'host',
    'host',
    [
      ['up', '192.168.255.2/16', 's/lan'],
      ...bridges.map((name, index): [string, string, string] => [name, `10.${70 + index}.0.1/16`, `s/${name}`]),
    ],
    {
      ...routes(
        'host',
        '192.168.0.0/16 dev up',
        'default via 192.168.255.1 dev up',
        ...bridges.map((name, index) => `10.${70 + index}.0.0/16 dev ${name}`),
      ),
      ...os('linux'),
      filterRecorded: true,
      filters: firewall(),
      settings: settings(guests),
      forwarding: { 4: { value: true, sources } },
    },
  )
  const router = machine('router', 'router', [['LAN', '192.168.255.1/16', 's/lan']])
  const all = [host, ...list, router, ...lan]
  return {
    name: 'bench',
    host: 'host',
    machines: all,
    segments: [
      ...bridges.map((name, index) => segment(`s/${name}`, 'bridge', `10.${70 + index}.0.0/16`, all)),
      segment('s/lan', 'lan', '192.168.0.0/16', all, { external: true }),
    ],
    outputs: [],
  }
}

const sources: FilterChain['sources'] = [{ kind: 'assumed', code: 'bench', sentence: 'Made for the benchmark.' }]

function firewall(): FilterChain[] {
  const match = (left: object, right: unknown) => ({ match: { op: '==', left, right } })
  const into = (name: string) => match({ meta: { key: 'iifname' } }, name)
  const rule = (...expressions: object[]) => ({ expressions, sources })
  const base = { family: 'inet', table: 'f', policy: 'drop', chainType: 'filter', priority: 0, sources } as const
  const state = rule(match({ ct: { key: 'state' } }, ['established', 'related']), { accept: null })
  const rules = Array.from({ length: 36 }, (_, index) =>
    rule(into('br1'), match({ payload: { protocol: 'tcp', field: 'dport' } }, 9000 + index), { drop: null }),
  )
  const out = match({ meta: { key: 'oifname' } }, 'up')
  return [
    {
      ...base,
      chain: 'forward',
      hook: 'forward',
      rules: [state, ...rules, rule(out, { accept: null }), rule(into('br0'), { accept: null })],
    },
    {
      ...base,
      ...{ family: 'ip', table: 'nat', chain: 'post', hook: 'postrouting', chainType: 'nat', policy: 'accept' },
      rules: [rule(out, { masquerade: null })],
    },
  ]
}

/** A host has four for every interface. */
function settings(interfaces: number): Inventory['machines'][number]['settings'] {
  const names = Array.from({ length: interfaces }, (_, index) => `veth${index}`)
  return ['all', 'default', ...names].flatMap((name) =>
    ['forwarding', 'rp_filter', 'accept_local', 'arp_ignore'].map((key) => ({
      key: `net.ipv4.conf.${name}.${key}`,
      value: '0',
      sources,
    })),
  )
}
