import { told } from '../parse/told.ts'
import type { Reading } from './read-counters.ts'
import type { InterfaceTraffic, TotalTraffic, TrafficRate } from './traffic.ts'

/** Counters with the traffic that was made of them: what the next look is compared with. */
export interface Counting {
  reading: Reading
  traffic: InterfaceTraffic
}

/** Milliseconds: two looks that are nearer to each other say too little. Counters of many drivers move twice a second only. */
const NEAR = 500

/**
 * What an interface carries, by its counters now and `before`. There is no rate where there is no look before; where a counter is
 * smaller than it was (the adapter was reset, or is another of the same name); where the clock was set back.
 */
export function trafficSince(reading: Reading, before: Counting | undefined): Counting {
  const milliseconds = (reading.at ?? Number.NaN) - (before?.reading.at ?? Number.NaN)
  const isSameCounter = before?.traffic.countedAt === reading.counted.countedAt
  if (before === undefined || !isSameCounter || Number.isNaN(milliseconds) || milliseconds < 0)
    return { reading, traffic: reading.counted }
  // The same answer again, or nearly: what was said of it counts on.
  if (milliseconds < NEAR) return before
  const [now, then] = [reading.counted, before.reading.counted]
  const received = rateOf(now.received, then.received, milliseconds)
  const sent = rateOf(now.sent, then.sent, milliseconds)
  const isReset = received === undefined && sent === undefined
  return { reading, traffic: { ...now, ...(isReset ? {} : { rate: told({ received, sent }) }) } }
}

function rateOf(now: TotalTraffic | undefined, then: TotalTraffic | undefined, milliseconds: number) {
  if (now === undefined || then === undefined || now.bytes < then.bytes) return undefined
  const more = (key: 'packets' | 'errors' | 'discards'): number | undefined => {
    const [later, earlier] = [now[key], then[key]]
    return later === undefined || earlier === undefined || later < earlier ? undefined : later - earlier
  }
  const aSecond = (count: number) => Math.round((count * 1_000) / milliseconds)
  const packets = more('packets')
  const rate: TrafficRate = {
    bitsPerSecond: aSecond((now.bytes - then.bytes) * 8),
    ...told({
      packetsPerSecond: packets === undefined ? undefined : aSecond(packets),
      errors: more('errors') || undefined,
      discards: more('discards') || undefined,
    }),
  }
  return rate
}
