import { expect, test } from 'vitest'
import { closingLines } from './closing-lines.ts'
import type { Outcome, Part } from './part.ts'
import { runParts } from './run-parts.ts'

const silent = { started: () => {}, finished: () => {} }
const outcome = (given: Partial<Outcome>): Outcome => ({ passed: 0, failed: 0, skipped: [], report: '', ...given })
const part = (name: string, run: Part['run'], after: string[] = []): Part => ({ name, after, run })

test('the last line counts all parts together', async () => {
  const finished = await runParts(
    [
      part('one', async () => outcome({ passed: 3 })),
      part('two', async () =>
        outcome({ passed: 4, failed: 1, skipped: [{ test: 'a guest appears', reason: 'no namespaces' }] }),
      ),
    ],
    2,
    silent,
  )
  expect(closingLines(finished).at(-1)).toBe('7 passed, 1 failed, 1 skipped')
})

test('a failure is printed in full, a skip with its reason', async () => {
  const report = 'expected 10.0.0.1\nreceived 10.0.0.2'
  const skipped = [{ test: 'a guest appears', reason: 'network namespaces cannot be made here' }]
  const lines = closingLines(
    await runParts([part('unit', async () => outcome({ failed: 1, skipped, report }))], 1, silent),
  )
  expect(lines.join('\n')).toContain(report)
  expect(lines).toContain('skipped: network namespaces cannot be made here')
})

test('a part that crashes has failed', async () => {
  const [crashed] = await runParts([part('build', () => Promise.reject(new Error('no such file')))], 1, silent)
  expect(crashed?.outcome.failed).toBe(1)
  expect(crashed?.outcome.report).toContain('no such file')
})

test('a part that ran no test has failed', async () => {
  const [empty] = await runParts([part('unit', async () => outcome({}))], 1, silent)
  expect(empty?.outcome.failed).toBe(1)
  expect(empty?.outcome.report).toContain('unit ran no test')
})

test('a part waits for those that it comes after, and only for those that take part', async () => {
  const order: string[] = []
  const note = (name: string, after: string[] = []) =>
    part(
      name,
      async () => {
        order.push(`${name} begins`)
        await Promise.resolve()
        order.push(`${name} ends`)
        return outcome({ passed: 1 })
      },
      after,
    )
  await runParts([note('e2e', ['build', 'unit']), note('types'), note('build')], 2, silent)
  expect(order.indexOf('e2e begins')).toBeGreaterThan(order.indexOf('build ends'))
  expect(order).toHaveLength(6)
})

test('no more parts run at once than there is room for', async () => {
  let running = 0
  let most = 0
  const busy = async () => {
    running += 1
    most = Math.max(most, running)
    await new Promise((resolve) => setImmediate(resolve))
    running -= 1
    return outcome({ passed: 1 })
  }
  await runParts(
    ['a', 'b', 'c', 'd', 'e'].map((name) => part(name, busy)),
    2,
    silent,
  )
  expect(most).toBe(2)
})
