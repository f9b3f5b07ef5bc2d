import { expect, test } from 'vitest'
import { blockLead } from './block-lead.ts'

test('the first block stands for itself; the next is what would stop it, were the first not there', () => {
  const blocks = [{ code: 'no-route' }, { code: 'nat-no-mapping' }, { code: 'input-filter-deny' }] as const
  expect(blocks.map((_, index) => blockLead(blocks, index))).toEqual([
    '',
    'And, were there one: ',
    'And, did the NAT let it in: ',
  ])
})

test('where nothing better can be said it is said plainly', () => {
  expect(blockLead([{ code: 'loop' }, { code: 'no-route' }], 1)).toBe('And, were that not so: ')
})
