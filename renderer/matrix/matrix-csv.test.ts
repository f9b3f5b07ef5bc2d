import { expect, test } from 'vitest'
import { address } from '../../shared/net/address.ts'
import { matrixCsv } from './matrix-csv.ts'

test('a machine’s name is never a formula', () => {
  const csv = matrixCsv([{ from: 'a', to: 'b', address: null, verdict: 'blocked', reason: 'no-address' }], (id) =>
    id === 'a' ? '=HYPERLINK("x")' : '-5',
  )
  expect(csv).toContain(`"'=HYPERLINK(""x"")",-5,,blocked,no-address`)
})

test('one row for each address, names for ids, quotes where a name needs them', () => {
  const names: Record<string, string> = { a: 'web "1", old', internet: 'internet' }
  const csv = matrixCsv(
    [
      { from: 'a', to: 'b', address: address('10.0.0.1'), verdict: 'blocked', reason: 'no-route' },
      { from: 'a', to: 'internet', address: null, verdict: 'reachable', reason: 'accepted' },
      { from: 'b', to: 'c', address: null, verdict: 'blocked', reason: 'no-address' },
    ],
    (id) => names[id] ?? id,
  )
  expect(csv.split('\r\n')).toEqual([
    'from,to,address,verdict,reason',
    '"web ""1"", old",b,10.0.0.1,blocked,no-route',
    '"web ""1"", old",internet,internet,reachable,accepted',
    'b,c,,blocked,no-address',
    '',
  ])
})
