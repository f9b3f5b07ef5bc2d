import { expect, test } from 'vitest'
import { fetchLater } from './fetch-later.ts'

/** A network that fails as often as it is told to, file by file. */
function network(failures: Readonly<Record<string, number>>) {
  const told: string[] = []
  const left = new Map(Object.entries(failures))
  return {
    told,
    idle: async () => void told.push('idle'),
    pause: async () => void told.push('pause'),
    get: async (file: string) => {
      told.push(file)
      const more = left.get(file) ?? 0
      left.set(file, more - 1)
      if (more > 0) throw new TypeError('Failed to fetch')
    },
  }
}

test('files come one by one, each when there is nothing better to do', async () => {
  const { told, ...fetching } = network({})
  await fetchLater(['a', 'b'], fetching)
  expect(told).toEqual(['idle', 'a', 'idle', 'b'])
})

test('what fails while the network changes is fetched again, and nothing else is', async () => {
  const { told, ...fetching } = network({ a: 2 })
  await fetchLater(['a', 'b'], fetching)
  expect(told.filter((one) => one !== 'idle')).toEqual(['a', 'b', 'pause', 'a', 'pause', 'a'])
})

test('what can’t be had is left alone after a while', async () => {
  const { told, ...fetching } = network({ a: Number.POSITIVE_INFINITY })
  await fetchLater(['a'], fetching)
  expect(told.filter((one) => one === 'a')).toHaveLength(5)
})
