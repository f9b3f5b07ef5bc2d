import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseAddress } from '../net/address.ts'
import { buildTopology } from '../topology/build-topology.ts'
import { answer } from './answer.ts'
import { anyInventory } from './any-inventory.test-support.ts'
import { matrix } from './matrix.ts'
import type { Question, Verdict } from './verdict.ts'
import { zoneFlows } from './zones/zone-flows.ts'

const asked = fc.record({
  ends: fc.tuple(fc.nat(), fc.nat()),
  protocol: fc.constantFrom<Question['protocol']>('icmp', 'tcp', 'udp'),
  port: fc.option(fc.constantFrom(22, 80), { nil: undefined }),
  address: fc.option(fc.constantFrom('10.0.0.2', '8.8.8.8', 'fd00::2', '255.255.255.255'), { nil: undefined, freq: 1 }),
})

test('any inventory gets verdicts: each with a block unless reachable, each hop with evidence or an assumption', () => {
  const verdicts = new Map<string, number>()
  fc.assert(
    fc.property(anyInventory, fc.array(asked, { minLength: 3, maxLength: 6 }), (inventory, questions) => {
      const topology = buildTopology(inventory)
      const ids = [...topology.stacks.keys()]
      for (const { ends, protocol, port, address: text } of questions) {
        // Now and then oneself.
        const [a, b] = ends
        const [from = '', to = ''] = [
          ids[a % ids.length],
          ids[(a + (b % 10 === 0 ? 0 : 1 + (b % (ids.length - 1)))) % ids.length],
        ]
        const address = text === undefined ? undefined : parseAddress(text)
        const question = { from, to, protocol, ...(port === undefined ? {} : { port }) }
        const verdict = answer(topology, { ...question, ...(address === undefined ? {} : { address }) })
        isSound(verdict)
        verdicts.set(verdict.reason, (verdicts.get(verdict.reason) ?? 0) + 1)
      }
    }),
    { numRuns: 2_000 },
  )
  // The inventories are not so wild that all stop at the first step.
  expect([...verdicts.keys()]).toEqual(
    expect.arrayContaining(['accepted', 'no-route', 'no-neighbour', 'no-reply-route']),
  )
})

test('every cell of any inventory says what the whole answer says, and every arrow is said', () => {
  fc.assert(
    fc.property(anyInventory, (inventory) => {
      const topology = buildTopology(inventory)
      const { endpoints, cells } = matrix(topology, { protocol: 'tcp', port: 80 })
      expect(cells.length).toBeGreaterThanOrEqual(endpoints.length * (endpoints.length - 1))
      for (const { from, to, address, verdict, reason } of cells) {
        const asked = { from, to, protocol: 'tcp', port: 80, ...(address === null ? {} : { address }) } as const
        const told = answer(topology, asked)
        expect([verdict, reason], `${from} → ${to} ${address}`).toEqual([told.verdict, told.reason])
      }
      for (const { sentence } of zoneFlows(topology)) expect(sentence).not.toBe('')
    }),
    { numRuns: 200 },
  )
})

function isSound({ verdict, reason, blocks, hops, replyHops }: Verdict): void {
  expect(blocks.length > 0).toBe(verdict !== 'reachable')
  expect(reason).toBe(blocks[0]?.code ?? 'accepted')
  for (const { evidence, assumptions, sentence } of [...hops, ...replyHops])
    expect(evidence.length + assumptions.length, sentence).toBeGreaterThan(0)
}
