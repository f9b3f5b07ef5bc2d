import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PolicyRule, Route } from '../../inventory/inventory.ts'
import { address, numberToAddress } from '../../net/address.ts'
import { prefixOf } from '../../net/prefix.ts'
import { routeOf, sortRoutes } from '../../topology/routes.ts'
import type { Stack } from '../../topology/topology.ts'
import { explainRows } from './explain-rows.ts'
import { lookUpRoute } from './route-lookup.ts'

const seen = {
  kind: 'seen',
  machine: 'm',
  output: 'm/r.txt',
  command: 'ip route',
  noun: 'routing table',
  line: 1,
} as const
const yes = { value: true, sources: [seen] }

const stackOf = (routes: readonly Route[], rules: PolicyRule[]): Stack => ({
  id: 'm',
  name: 'm',
  called: 'm',
  kind: 'host',
  hostModel: { value: 'weak', sources: [seen] },
  power: { value: 'running', sources: [seen] },
  interfaces: [],
  routes: sortRoutes(routes.map(routeOf).filter((route) => route !== undefined)),
  rules,
  settings: new Map(),
  neighbours: [],
  forwards: { 4: yes, 6: yes },
  translations: [],
  routesAssumed: { 4: false, 6: false },
  isHomeRouter: false,
})

// Few addresses and few tables, so that rows meet often.
const anyAddress = fc.integer({ min: 0, max: 7 }).map((low) => numberToAddress(0x0a000000n + BigInt(low), 4))
const anyPrefix = fc.tuple(anyAddress, fc.integer({ min: 28, max: 32 })).map(([one, length]) => prefixOf(one, length))
const anyTable = fc.constantFrom('local', 'main', 'default', '52')
/** Each row at a line of its own: that is how the one that wins is known again. */
const anyRoutes = fc
  .array(
    fc.record(
      {
        type: fc.constantFrom('unicast', 'local', 'blackhole', 'throw'),
        destination: anyPrefix,
        metric: fc.integer({ min: 0, max: 2 }),
        table: anyTable,
        linkDown: fc.boolean(),
      },
      { requiredKeys: ['type', 'destination'] },
    ),
    { maxLength: 12 },
  )
  .map((rows) => rows.map((row, index): Route => ({ ...row, gateway: null, sources: [{ ...seen, line: index + 1 }] })))
const anyRules = fc
  .array(
    fc.oneof(
      fc.record({ table: anyTable, to: anyPrefix, priority: fc.nat(9) }, { requiredKeys: ['table', 'priority'] }),
      fc.record({ table: anyTable, from: anyPrefix, priority: fc.nat(9) }),
      fc.record({ table: anyTable, fwmark: fc.constant('0x1'), priority: fc.nat(9) }),
      fc.record({ action: fc.constant<'prohibit'>('prohibit'), to: anyPrefix, priority: fc.nat(9) }),
    ),
    { maxLength: 4 },
  )
  .map((rules) => rules.map((rule): PolicyRule => ({ ...rule, sources: [seen] })))

test('the row that is explained to win is the one that packets take, whatever the tables and policy rules', () => {
  fc.assert(
    fc.property(anyRoutes, anyRules, anyAddress, (routes, rules, destination) => {
      const { winner } = explainRows(routes, destination, rules)
      const packet = { family: 4, protocol: 'icmp', destination, anyPublic: false } as const
      const { row } = lookUpRoute(stackOf(routes, rules), packet)
      expect(winner === undefined ? undefined : routes[winner]?.sources).toEqual(row?.sources)
    }),
    { numRuns: 2_000 },
  )
})

test('a rule for packets that came in on an interface takes those, and none of the machine’s own', () => {
  const row = (table: string, line: number): Route => ({
    type: 'unicast',
    destination: prefixOf(address('10.0.0.0'), 24),
    gateway: null,
    table,
    sources: [{ ...seen, line }],
  })
  const rules: PolicyRule[] = [
    { priority: 1, inInterface: 'eth1', table: '52', sources: [seen] },
    { priority: 2, table: 'main', sources: [seen] },
  ]
  const stack = stackOf([row('main', 1), row('52', 2)], rules)
  const packet = { family: 4, protocol: 'icmp', destination: address('10.0.0.7'), anyPublic: false } as const
  expect(lookUpRoute(stack, packet, 'eth1').row?.table).toBe('52')
  expect(lookUpRoute(stack, packet, 'eth0').row?.table).toBe('main')
  expect(lookUpRoute(stack, packet).row?.table).toBe('main')
})
