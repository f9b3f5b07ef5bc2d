import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchAddresses } from './watch-addresses.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('a changed address is told once, within half a second, until it is no longer asked for', () => {
  let address = '10.0.0.5'
  const onChange = vi.fn()
  const end = watchAddresses(onChange, () => ({ Ethernet: [{ address }] }))
  vi.advanceTimersByTime(5_000)
  expect(onChange).not.toHaveBeenCalled()
  address = '10.0.0.6'
  vi.advanceTimersByTime(500)
  expect(onChange).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(5_000)
  expect(onChange).toHaveBeenCalledTimes(1)
  end()
  address = '10.0.0.7'
  vi.advanceTimersByTime(5_000)
  expect(onChange).toHaveBeenCalledTimes(1)
})
