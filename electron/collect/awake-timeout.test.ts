import { expect, onTestFinished, test, vi } from 'vitest'
import { awakeTimeout } from './awake-timeout.ts'

const fakeTimers = () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
}

test('it rings once its time is over, and not when it was cancelled', () => {
  fakeTimers()
  const [ring, never] = [vi.fn(), vi.fn()]
  awakeTimeout(ring, 2_500)
  const cancel = awakeTimeout(never, 2_500)
  vi.advanceTimersByTime(2_499)
  expect(ring).not.toHaveBeenCalled()
  cancel()
  vi.advanceTimersByTime(10_000)
  expect(ring).toHaveBeenCalledTimes(1)
  expect(never).not.toHaveBeenCalled()
})

test('an hour of sleep is no hour of waiting: what is left is still given afterwards', () => {
  const rings: (() => void)[] = []
  const timers = vi.spyOn(globalThis, 'setTimeout').mockImplementation((ring: () => void) => {
    rings.push(ring)
    return setInterval(() => undefined, 1_000_000).unref()
  })
  onTestFinished(() => timers.mockRestore())
  const ring = vi.fn()
  awakeTimeout(ring, 10_000)
  // However late the system's timer rings (the machine slept), it is one second that has passed.
  for (let tick = 1; tick < 10; tick += 1) rings.at(-1)?.()
  expect(ring).not.toHaveBeenCalled()
  rings.at(-1)?.()
  expect(ring).toHaveBeenCalledTimes(1)
})
