import { expect, test } from 'vitest'
import { type Progress, withProgress } from './progress.ts'

test('what is told is the command that keeps everybody waiting, not the one that was quick', async () => {
  const told: Progress[] = []
  const ends = new Map<string, () => void>()
  const run = withProgress(
    ({ id, command }) => new Promise((resolve) => ends.set(command, () => resolve({ id, command, text: '' }))),
    2,
    (progress) => told.push(progress),
  )
  const request = (command: string) => run({ id: command, command, file: command, args: [] })
  const all = Promise.all([request('slow'), request('quick'), request('last')])
  for (const command of ['quick', 'last', 'slow']) {
    await expect.poll(() => ends.has(command)).toBe(true)
    ends.get(command)?.()
  }
  await all
  expect(told.map(({ done, command }) => `${done} ${command}`)).toEqual([
    '0 slow',
    '0 slow',
    '1 slow',
    '1 slow',
    '2 slow',
    '3 slow',
  ])
  expect(told.at(-1)).toMatchObject({ done: 3, total: 3 })
})
