import { expect, test } from 'vitest'
import type { ReachResult } from '../reach-result.ts'
import { displayWidth } from './display-width.ts'
import { noPaint } from './paint.ts'
import { reachText } from './reach-text.ts'

const page = { width: 80, paint: noPaint }

const blocked: ReachResult = {
  version: 1,
  from: 'NYCLNY6X2VBH2',
  to: 'ccl-vm-1',
  address: '192.168.41.109',
  protocol: 'icmp',
  port: null,
  verdict: 'blocked',
  reason: 'no-route',
  sentence: 'NYCLNY6X2VBH2 can’t begin a conversation with ccl-vm-1 (192.168.41.109).',
  blocks: [
    {
      code: 'no-route',
      machine: 'router',
      interface: null,
      segment: null,
      sentence: 'No row for 192.168.41.96/28.',
      evidence: [],
      assumptions: [{ code: 'router-routes', sentence: 'The router knows its own networks only.' }],
    },
    {
      code: 'nat-no-mapping',
      machine: 'CC-Labs-2',
      interface: 'wifi0',
      segment: null,
      sentence: 'The NAT lets in only answers.',
      evidence: [],
      assumptions: [],
    },
  ],
  hops: [
    {
      number: 1,
      kind: 'route',
      machine: 'NYCLNY6X2VBH2',
      interface: 'eth2',
      segment: null,
      sentence: 'sends it to the router.',
      evidence: [
        {
          machine: 'CC-Labs-2',
          command: 'arp -a',
          line: 14,
          text: '10.0.0.1              48-f7-c0-ac-ee-46     dynamic',
        },
      ],
      assumptions: [],
    },
  ],
  replyHops: [],
  assumptions: [{ code: 'router-routes', sentence: 'The router knows its own networks only.' }],
  remedies: [
    {
      title: 'Make the switch External',
      commands: ['New-VMSwitch -Name External'],
      caution: 'cuts the network for a moment',
    },
  ],
}

test('a blocked question is told in order: answer, what stops it, the way, what is assumed, what could be done', () => {
  expect(reachText(blocked, page)).toBe(`No. NYCLNY6X2VBH2 can’t begin a conversation with ccl-vm-1 (192.168.41.109).

What stops it, in order
  1. no-route, at router: No row for 192.168.41.96/28.
     assumed: The router knows its own networks only.
  2. nat-no-mapping, at CC-Labs-2: The NAT lets in only answers.

The way, as far as it goes
  1. NYCLNY6X2VBH2: sends it to the router.
     CC-Labs-2: arp -a, line 14: 10.0.0.1  48-f7-c0-ac-ee-46  dynamic

Taken for granted
  – The router knows its own networks only.

What could be done (to copy; nothing was changed)
  – Make the switch External
      New-VMSwitch -Name External
      Mind: cuts the network for a moment
`)
})

test('a row of a hostile machine can’t write to the terminal, and no line of it is wider than the page', () => {
  const [hop] = blocked.hops
  const evil = {
    ...blocked,
    hops:
      hop === undefined
        ? []
        : [{ ...hop, evidence: [{ machine: 'x', command: 'arp', line: 1, text: `\u001b[2J${'y'.repeat(300)}` }] }],
  }
  const text = reachText(evil, page)
  expect(text).not.toContain('\u001b')
  for (const line of text.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(80)
})
