import { expect, test } from 'vitest'
import type { Seen } from '../../../shared/inventory/source.ts'
import type { Verdict } from '../../../shared/reach/verdict.ts'
import { answerText } from './answer-text.ts'

const arp: Seen = {
  kind: 'seen',
  machine: 'host',
  output: 'host/arp-a.txt',
  command: 'arp -a',
  noun: 'ARP table',
  line: 12,
}
const assumption = { code: 'lan-device-default-route', sentence: 'It is taken to have one route, to the router.' }
const verdict: Verdict = {
  from: 'lan/a',
  to: 'guests/b',
  address: null,
  protocol: 'tcp',
  port: 22,
  verdict: 'blocked',
  reason: 'no-route',
  sentence: 'a can’t begin a conversation with b.',
  blocks: [{ code: 'no-route', machine: 'router', stack: 'router', sentence: 'It has no row for b.', sources: [arp] }],
  hops: [
    {
      number: 1,
      kind: 'route',
      machine: 'a',
      stack: 'lan/a',
      sentence: 'It asks the router.',
      evidence: [],
      assumptions: [assumption],
    },
  ],
  replyHops: [],
  assumptions: [assumption],
  remedies: [{ title: 'Use an External switch.', commands: ['New-VMSwitch'], caution: 'It cuts the network.' }],
}

test('the whole answer reads as text, with the recorded rows and what is assumed', () => {
  expect(answerText(verdict, { from: 'a', to: 'b' }, () => '10.0.0.1  48-f7')).toBe(`a → b, TCP port 22
No. a can’t begin a conversation with b.

What stops it, in order
1. no-route, at router: It has no row for b.
   host, arp -a, line 12: 10.0.0.1  48-f7

The way there
1. a: It asks the router.
   assumed: It is taken to have one route, to the router.

Taken for granted
- It is taken to have one route, to the router.

What could be done
- Use an External switch.
    New-VMSwitch
  Mind: It cuts the network.
`)
})

test('a row whose text has not come yet is named by its place', () => {
  expect(answerText(verdict, { from: 'a', to: 'b' }, () => undefined)).toContain('   host, arp -a, line 12\n')
})

test('what is only supposed stands first', () => {
  const text = answerText(verdict, { from: 'a', to: 'b' }, () => undefined, ['b is switched off', 'a is on c'])
  expect(text).toMatch(/^What if: b is switched off — not how it is\nWhat if: a is on c — not how it is\n\na → b, /)
})
