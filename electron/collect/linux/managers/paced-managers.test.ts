import { expect, test } from 'vitest'
import type { RecordedOutput } from '../../../../shared/recording/recording.ts'
import type { ToldGuests } from './manager.ts'
import { createPacedManagers } from './paced-managers.ts'

const host = (...names: string[]): RecordedOutput[] => [
  {
    id: 'host/ip-link.txt',
    command: 'ip -j link',
    text: JSON.stringify(names.map((ifname, n) => ({ ifindex: n + 1, ifname }))),
  },
]

function paced(answer: ToldGuests = { outputs: [], enterable: [] }) {
  let asked = 0
  let now = 0
  const managers = createPacedManagers(
    async () => {
      asked += 1
      return answer
    },
    () => now,
  )
  const asking = {
    run: () => Promise.reject(new Error()),
    around: { exists: () => false, env: {}, home: '', isRoot: false },
  }
  return {
    look: async (at: number, ...names: string[]) => {
      now = at
      await managers.ask(host(...names), asking)
      return asked
    },
    expire: managers.expire,
  }
}

test('while the host’s interfaces are the same, managers are asked only now and then', async () => {
  const { look } = paced()
  expect([await look(0, 'docker0'), await look(2_000, 'docker0'), await look(16_000, 'docker0')]).toEqual([1, 1, 2])
})

test('a new interface, such as a container’s, has them asked at once; so does a look that somebody asks for', async () => {
  const { look, expire } = paced()
  expect([await look(0, 'docker0'), await look(2_000, 'docker0', 'veth1')]).toEqual([1, 2])
  expire()
  expect(await look(2_500, 'docker0', 'veth1')).toBe(3)
})

test('after a change they are asked once more, as a manager may not have written it down yet', async () => {
  const { look } = paced()
  await look(0, 'docker0', 'veth1')
  expect([await look(2_000, 'docker0'), await look(4_000, 'docker0'), await look(6_000, 'docker0')]).toEqual([2, 3, 3])
})

test('one that hung is left alone for a minute', async () => {
  const hung = {
    id: 'host/docker-ps.txt',
    command: 'docker ps',
    text: '',
    failure: { code: 'timeout', sentence: '' },
  } as const
  const { look } = paced({ outputs: [hung], enterable: [] })
  expect([await look(0), await look(30_000), await look(61_000)]).toEqual([1, 1, 2])
})
