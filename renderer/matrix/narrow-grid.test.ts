import { expect, test } from 'vitest'
import { sampleInventory } from '../../tests/support/sample-inventory.ts'
import { analyse } from '../state/analysis.ts'
import { type MatrixWish, narrowGrid } from './narrow-grid.ts'
import { ANY_NO, pairSorts } from './pair-sort.ts'
import { pairsOf } from './pairs.ts'

const worked = analyse(sampleInventory('boot-2')).matrix('icmp')
if (!('now' in worked)) throw new Error('the sample’s matrix is worked out at once')
const { endpoints, cells } = worked.now
const pairs = pairsOf(cells)
const narrow = (wish: Partial<MatrixWish>) => narrowGrid(endpoints, pairs, { from: '', to: '', only: false, ...wish })
const names = (groups: ReturnType<typeof narrow>['rows']) => groups.flatMap(({ ends }) => ends.map(({ name }) => name))

test('the sorts of answers count every pair once, the yes first', () => {
  const sorts = pairSorts(pairs)
  expect(sorts.map(({ words }) => words)).toEqual([
    'yes',
    'yes, at some addresses',
    'no',
    'no: no route to it',
    'no: private address: not passed on',
  ])
  const single = sorts.filter(({ key }) => key !== ANY_NO)
  expect(single.reduce((sum, { count }) => sum + count, 0)).toBe(pairs.length)
  const no = single.filter(({ verdict }) => verdict === 'blocked')
  expect(sorts.find(({ key }) => key === ANY_NO)?.count).toBe(no.reduce((sum, { count }) => sum + count, 0))
  expect(pairs).toHaveLength(endpoints.length * (endpoints.length - 1))
})

test('rows and columns are narrowed by name or address', () => {
  const { rows, columns, pairs: met } = narrow({ from: '10.0.0.6', to: 'CCL' })
  expect(names(rows)).toEqual(['NYCLNY6X2VBH2'])
  expect(names(columns)).toEqual(['ccl-vm-1'])
  expect(met).toHaveLength(1)
})

test('every “no” can be picked out, whatever its reason', () => {
  const { columns } = narrow({ sort: ANY_NO, only: true, from: 'internet' })
  expect(names(columns)).toHaveLength(endpoints.length - 1)
})

test('only those with the answer that is picked out are left', () => {
  const sort = pairSorts(pairs).find(({ reason }) => reason === 'no-route')?.key
  const { rows, columns } = narrow({ sort, only: true })
  expect(names(columns)).toEqual(['ccl-vm-1', 'primary', 'Ubuntu 18.04.3 LTS'])
  expect(names(rows)).toContain('NYCLNY6X2VBH2')
  expect(names(rows)).not.toContain('CC-Labs-2')
})
