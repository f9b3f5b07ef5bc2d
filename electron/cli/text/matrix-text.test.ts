import { expect, test } from 'vitest'
import type { MatrixResult } from '../matrix-result.ts'
import { displayWidth } from './display-width.ts'
import { matrixText } from './matrix-text.ts'
import { noPaint } from './paint.ts'

const cell = (
  from: string,
  to: string,
  address: string,
  verdict: 'reachable' | 'blocked',
  reason: MatrixResult['cells'][number]['reason'] = 'accepted',
) => ({ from, to, address, verdict, reason })

const result: MatrixResult = {
  version: 1,
  endpoints: ['vm', 'host', 'nas'].map((name) => ({ id: name, name, kind: 'guest', addresses: [] })),
  cells: [
    cell('vm', 'host', '192.168.41.97', 'reachable'),
    cell('vm', 'nas', '10.0.0.9', 'reachable'),
    cell('host', 'vm', '192.168.41.109', 'reachable'),
    cell('host', 'nas', '10.0.0.9', 'reachable'),
    cell('nas', 'vm', '192.168.41.109', 'blocked', 'no-route'),
    cell('nas', 'host', '10.0.0.229', 'reachable'),
    cell('nas', 'host', '192.168.41.97', 'blocked', 'no-route'),
  ],
}
const whyNot = [
  {
    pairs: [{ from: 'nas', to: 'vm' }],
    blocks: [
      { code: 'no-route', sentence: 'The router has no row for it.' },
      { code: 'nat-no-mapping', sentence: 'The host lets in only answers.' },
    ],
  },
]

test('the matrix is a table with yes and no, and the reasons of each no in their order', () => {
  expect(
    matrixText(
      { result, asked: 'ping', whyNot, assumptions: ['A firewall that was not recorded accepts.'] },
      { width: 80, paint: noPaint },
    ),
  ).toBe(`Who can begin a conversation with whom (ping): from the row, to the column

from ↓ to →  vm      host  nas
vm           –       yes   yes
host         yes     –     yes
nas          no [1]  yes   –

Yes, but not at every address
  nas → host: 10.0.0.229 yes, 192.168.41.97 no (no-route)

Why not
[1] nas → vm
    1. no-route: The router has no row for it.
    2. nat-no-mapping: The host lets in only answers.

Taken for granted
  – A firewall that was not recorded accepts.
`)
})

test('names too long for columns stand once, before their row, and the columns have the rows’ numbers', () => {
  const long = (name: string) => `${name} with a name of thirty letters`
  const lengthened: MatrixResult = {
    ...result,
    endpoints: result.endpoints.map((one) => ({ ...one, name: long(one.name) })),
    cells: result.cells.map((one) => ({ ...one, from: long(one.from), to: long(one.to) })),
  }
  const blocked = whyNot.map((one) => ({ ...one, pairs: [{ from: long('nas'), to: long('vm') }] }))
  const text = matrixText(
    { result: lengthened, asked: 'ping', whyNot: blocked, assumptions: [] },
    { width: 80, paint: noPaint },
  )
  expect(text.split('\n').slice(2, 6)).toEqual([
    'from ↓ to →                            1     2    3',
    ' 1 vm with a name of thirty letters    –     yes  yes',
    ' 2 host with a name of thirty letters  yes   –    yes',
    ' 3 nas with a name of thirty letters   no 1  yes  –',
  ])
})

test('what is too wide for the page is a list, and still says it all', () => {
  const names = Array.from({ length: 20 }, (_, i) => `machine-${i}`)
  const large: MatrixResult = {
    version: 1,
    endpoints: names.map((name) => ({ id: name, name, kind: 'guest', addresses: [] })),
    cells: names.flatMap((from) =>
      names
        .filter((to) => to !== from)
        .map((to) => cell(from, to, '10.0.0.1', to === 'machine-7' ? 'blocked' : 'reachable')),
    ),
  }
  const text = matrixText({ result: large, asked: 'ping', whyNot: [], assumptions: [] }, { width: 80, paint: noPaint })
  for (const line of text.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(80)
  expect(text).toMatch(/^machine-0$\n {2}yes {2}machine-1, machine-2/m)
  expect(text.match(/^ {2}no {3}machine-7$/gm)).toHaveLength(19)
})
