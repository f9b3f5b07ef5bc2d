import { expect, test } from 'vitest'
import { tooLong } from './size-part.ts'

const lines = (count: number) => 'x\n'.repeat(count)

test('a file of 400 lines is let through, one of 401 is named', () => {
  expect(tooLong([{ path: 'shared/net/mac.ts', text: lines(400) }])).toEqual([])
  expect(tooLong([{ path: 'shared/net/mac.ts', text: lines(401) }]).join()).toContain('shared/net/mac.ts has 401 lines')
})

test('a React component may have 150 lines, its test 400', () => {
  expect(tooLong([{ path: 'renderer/app/App.tsx', text: lines(151) }])).toHaveLength(1)
  expect(tooLong([{ path: 'renderer/app/App.test.tsx', text: lines(151) }])).toEqual([])
})
