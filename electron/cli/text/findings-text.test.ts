import { expect, test } from 'vitest'
import type { FindingResult } from '../findings-result.ts'
import { displayWidth } from './display-width.ts'
import { findingsText } from './findings-text.ts'
import { noPaint } from './paint.ts'

const page = { width: 80, paint: noPaint }
const finding: FindingResult = {
  code: 'duplicate-address',
  severity: 'error',
  title: 'Two machines have the same address',
  sentence: `${'名'.repeat(60)} and \u001b[31mred\u001b[0m both have 10.0.0.9.`,
  why: 'Whoever looks for it gets the machine that answers first.',
  subjects: [],
  evidence: Array.from({ length: 9 }, (_, index) => ({
    machine: 'a',
    command: 'arp -a',
    line: index + 1,
    text: 'x'.repeat(200),
  })),
  assumptions: [],
  remedies: [{ title: 'Give one another address.', commands: ['ip address show'] }],
  reference: { title: 'RFC 5227', url: 'https://www.rfc-editor.org/rfc/rfc5227' },
}

test('a finding keeps to the page’s width, counts the rows that it leaves out, and prints no control characters', () => {
  const text = findingsText({ version: 1, findings: [finding], checked: [], unchecked: [] }, page)
  expect(text).toMatch(/^1 finding: 1 error\.\n\nERRORS\n {2}● Two machines/)
  expect(text).toContain('and 5 more rows')
  expect(text).not.toContain('\u001b')
  for (const line of text.split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(80)
})

test('nothing found says how much was looked at', () => {
  const checked = [{ code: 'wrong-mask', checks: 'All on one network have the same mask' }]
  const unchecked = [
    { code: 'vlan-mismatch', checks: 'Machines of one network are in one VLAN', missing: ['Get-VMNetworkAdapterVlan'] },
  ]
  expect(findingsText({ version: 1, findings: [], checked, unchecked }, page)).toBe(
    `Nothing found. One thing was checked in what was recorded.

NOT CHECKED: THESE COMMANDS WOULD TELL
  – Machines of one network are in one VLAN: Get-VMNetworkAdapterVlan

CHECKED
  – All on one network have the same mask
`,
  )
})
