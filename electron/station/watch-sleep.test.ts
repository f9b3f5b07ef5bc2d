import { expect, onTestFinished, test, vi } from 'vitest'
import { watchSleep } from './watch-sleep.ts'

test('a machine that slept is noticed within seconds of its waking; one that is late, or whose clock is set back, has not slept', () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  onTestFinished(() => void vi.useRealTimers())
  let wall = 1_000_000
  const woke = vi.fn()
  const end = watchSleep(woke, () => wall)
  const pass = (seconds: number, onTheWall = seconds) => {
    wall += onTheWall * 1_000
    vi.advanceTimersByTime(seconds * 1_000)
  }
  for (let i = 0; i < 100; i += 1) pass(5)
  pass(5, 15)
  pass(5, -3_600)
  expect(woke).not.toHaveBeenCalled()
  pass(5, 3_600)
  expect(woke).toHaveBeenCalledTimes(1)
  pass(5)
  expect(woke).toHaveBeenCalledTimes(1)
  end()
  pass(5, 3_600)
  expect(woke).toHaveBeenCalledTimes(1)
})
