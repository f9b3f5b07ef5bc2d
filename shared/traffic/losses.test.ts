import { expect, test } from 'vitest'
import { lossesOf } from './losses.ts'
import type { InterfaceTraffic } from './traffic.ts'

const source = { kind: 'seen', machine: 'host', output: 'host/c.txt', command: 'c', noun: 'counters', line: 1 } as const
const of = (told: Omit<InterfaceTraffic, 'id' | 'sources'>) => lossesOf({ id: 'host#eth0', sources: [source], ...told })

test('where nothing was lost, or nobody told, there is nothing to say', () => {
  expect(of({ received: { bytes: 9, packets: 3, errors: 0, discards: 0 }, sent: { bytes: 9 } })).toEqual([])
})

test('each loss is one sentence with its number, its share and its usual cause; damage comes first', () => {
  const received = { bytes: 9e9, packets: 4_320_000, errors: 0, discards: 212 }
  const sent = { bytes: 9e6, packets: 3_000, errors: 3, discards: 1 }
  expect(of({ received, sent })).toEqual([
    {
      key: 'sent errors',
      sentence: '3 packets could not be sent, one in 1,000. The adapter reported an error.',
      grave: false,
    },
    {
      key: 'received discards',
      sentence:
        '212 packets that arrived were thrown away, one in 20,377. There was no room for them, or nothing here wanted them.',
      grave: false,
    },
    {
      key: 'sent discards',
      sentence:
        '1 packet was thrown away before being sent, one in 3,000. More was to be sent than the adapter could take.',
      grave: false,
    },
  ])
})

test('damage is worth a look where it is frequent, or goes on now', () => {
  const received = { bytes: 9, packets: 900, errors: 1 }
  expect(of({ received })[0]?.grave).toBe(true)
  expect(of({ received: { ...received, packets: 90_000 } })[0]?.grave).toBe(false)
  const [now] = of({ received: { ...received, packets: 90_000 }, rate: { received: { bitsPerSecond: 1, errors: 5 } } })
  expect(now).toMatchObject({ grave: true, sentence: expect.stringContaining('5 more since the look before.') })
})
