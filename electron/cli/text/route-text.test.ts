import { expect, test } from 'vitest'
import type { RouteResult, RowResult } from '../route-result.ts'
import { displayWidth } from './display-width.ts'
import { noPaint } from './paint.ts'
import { routeText } from './route-text.ts'

const page = { width: 80, paint: noPaint }
const zeros = Array.from({ length: 8 }, () => '0000000000000000').join(':')

const row = (number: number, more: Partial<RowResult>): RowResult => ({
  number,
  type: 'unicast',
  destination: '::/0',
  gateway: 'fe80::1',
  interface: 'eth0',
  metric: 1024,
  table: 'main',
  special: 'default: everything else',
  match: {
    matches: true,
    mask: '::',
    masked: '::',
    network: '::',
    bits: { address: zeros, mask: zeros, masked: zeros, network: zeros },
  },
  aside: null,
  evidence: [{ machine: 'laptop', command: 'ip -6 route', line: 4, text: 'default via fe80::1 dev eth0 metric 1024' }],
  assumptions: [],
  ...more,
})

const result = (...rows: RowResult[]): RouteResult => ({
  version: 1,
  machine: 'laptop',
  address: '2001:db8::1',
  recorded: true,
  winner: 1,
  why: 'Row 1 wins: nothing more exact matches.',
  next: {
    sentence: 'The packet goes to fe80::1. It answers at MAC 00:15:5d:00:00:01.',
    evidence: [
      { machine: 'laptop', command: 'ip -6 neigh', line: 2, text: 'fe80::1 dev eth0 lladdr 00:15:5d:00:00:01' },
    ],
  },
  rows,
})

test('the 128 bits of an IPv6 address take two lines below it; no line is longer than they are', () => {
  const text = routeText(result(row(1, {})), page)
  expect(text).toContain(`     mask     ::\n              ${zeros.slice(0, 67)}:\n              ${zeros.slice(68)}\n`)
  for (const line of text.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(82)
})

test('where the packet goes next stands at the top, with what proves it', () => {
  const lines = routeText(result(row(1, {})), page).split('\n')
  expect(lines.slice(2, 4)).toEqual([
    'The packet goes to fe80::1. It answers at MAC 00:15:5d:00:00:01.',
    '     ip -6 neigh, line 2: fe80::1 dev eth0 lladdr 00:15:5d:00:00:01',
  ])
})

test('a row says where it leads, and that it wins', () => {
  const text = routeText(result(row(1, {})), page)
  expect(text).toContain('  1. ::/0, through fe80::1, eth0; metric 1024; table main (default: everything')
  expect(text).toContain(':: is the row’s own: it matches, and wins')
})

test('a row that is set aside says why', () => {
  const aside = row(2, { aside: 'table 52 is asked only where policy rule 99 applies' })
  expect(routeText(result(row(1, {}), aside), page).replace(/\s+/g, ' ')).toContain(
    'it would match, but table 52 is asked only where policy rule 99 applies',
  )
})

test('rows of the other family are counted only; one whose destination is a name is told', () => {
  const other = row(2, { destination: '10.0.0.0/8', match: null })
  const named = row(3, { destination: null, destinationName: 'link-local', match: null })
  const text = routeText(result(row(1, {}), other, named), page)
  expect(text).toContain('1 IPv4 row can’t match.')
  expect(text).toContain('Row 3 is for link-local; no other row tells which address that is.')
  expect(text).not.toContain('10.0.0.0/8')
})

test('control characters of a recording do not reach the terminal', () => {
  expect(routeText(result(row(1, { interface: 'eth0\u001b[31m' })), page)).not.toContain('\u001b')
})
