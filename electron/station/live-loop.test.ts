import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createLiveLoop } from './live-loop.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A loop whose looks take so many milliseconds; `begun` holds when each began, `most` how many ran at once. */
function loopThatTakes(milliseconds: number, every = 2_000) {
  const started = performance.now()
  const begun: number[] = []
  let atOnce = 0
  let most = 0
  const loop = createLiveLoop({
    interval: () => every,
    look: async (signal) => {
      begun.push(performance.now() - started)
      atOnce += 1
      most = Math.max(most, atOnce)
      await new Promise<void>((done) => {
        setTimeout(done, milliseconds)
        signal.addEventListener('abort', () => done())
      })
      atOnce -= 1
    },
  })
  return { loop, begun, most: () => most }
}

test('the machine is looked at every interval, from the first moment on', async () => {
  const { loop, begun } = loopThatTakes(100)
  loop.start()
  await vi.advanceTimersByTimeAsync(6_100)
  loop.stop()
  expect(begun).toEqual([0, 2_000, 4_000, 6_000])
})

test('looks that take long are not made all the time, and never two at once', async () => {
  const { loop, begun, most } = loopThatTakes(3_000)
  loop.start()
  for (let i = 0; i < 200; i += 1) {
    loop.hint()
    await vi.advanceTimersByTimeAsync(100)
  }
  loop.stop()
  expect(begun).toEqual([0, 9_000, 18_000])
  expect(most()).toBe(1)
})

test('a hint makes the next look come at once; many hints make one look', async () => {
  const { loop, begun } = loopThatTakes(100)
  loop.start()
  await vi.advanceTimersByTimeAsync(1_000)
  for (let i = 0; i < 50; i += 1) loop.hint()
  await vi.advanceTimersByTimeAsync(200)
  loop.stop()
  expect(begun).toEqual([0, 1_050])
})

test('a hint during a look is not lost: it may have come too late for that one', async () => {
  const { loop, begun } = loopThatTakes(100)
  loop.start()
  await vi.advanceTimersByTimeAsync(50)
  loop.hint()
  await vi.advanceTimersByTimeAsync(500)
  loop.stop()
  expect(begun).toEqual([0, 300])
})

test('a storm of hints takes a third of the time at most', async () => {
  const { loop, begun } = loopThatTakes(100)
  loop.start()
  for (let i = 0; i < 1_000; i += 1) {
    loop.hint()
    await vi.advanceTimersByTimeAsync(10)
  }
  loop.stop()
  expect(begun.length).toBeGreaterThan(10)
  expect(begun.length).toBeLessThanOrEqual(10_000 / 300 + 1)
})

test('stopped it stands still, and its running look is told so; started again it looks at once', async () => {
  const { loop, begun, most } = loopThatTakes(1_000)
  loop.start()
  await vi.advanceTimersByTimeAsync(500)
  loop.stop()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(begun).toEqual([0])
  loop.start()
  await vi.advanceTimersByTimeAsync(1_500)
  loop.stop()
  loop.start()
  await vi.advanceTimersByTimeAsync(100)
  loop.stop()
  expect(begun).toHaveLength(3)
  expect(most()).toBe(1)
})

test('to look now waits for the look that is running and makes another, even where the loop stands still', async () => {
  const { loop, begun } = loopThatTakes(100)
  loop.start()
  await vi.advanceTimersByTimeAsync(50)
  let done = false
  loop.now().then(() => {
    done = true
  })
  await vi.advanceTimersByTimeAsync(100)
  expect(done).toBe(false)
  await vi.advanceTimersByTimeAsync(100)
  expect(done).toBe(true)
  loop.stop()
  const still = loop.now()
  await vi.advanceTimersByTimeAsync(100)
  await still
  expect(begun).toEqual([0, 100, 250])
})

test('with an infinite interval the machine is looked at once, and again only when somebody asks', async () => {
  const { loop, begun } = loopThatTakes(10, Number.POSITIVE_INFINITY)
  loop.start()
  await vi.advanceTimersByTimeAsync(3_600_000)
  expect(begun).toHaveLength(1)
  void loop.now()
  await vi.advanceTimersByTimeAsync(100)
  expect(begun).toHaveLength(2)
  loop.stop()
})
