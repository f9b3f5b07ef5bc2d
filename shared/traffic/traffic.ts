import { z } from 'zod'
import { Source } from '../inventory/source.ts'

/** What went one way so far. Above 2^53 the last digits are not exact. */
export const TotalTraffic = z.object({
  bytes: z.number(),
  packets: z.number().optional(),
  errors: z.number().optional(),
  discards: z.number().optional(),
})
export type TotalTraffic = z.infer<typeof TotalTraffic>

/** What went one way between the latest two looks. Errors and discards are there only where there were any. */
export const TrafficRate = z.object({
  bitsPerSecond: z.number().nonnegative(),
  packetsPerSecond: z.number().nonnegative().optional(),
  errors: z.number().positive().optional(),
  discards: z.number().positive().optional(),
})
export type TrafficRate = z.infer<typeof TrafficRate>

/** What one interface carries. */
export const InterfaceTraffic = z.object({
  /** The interface's id in the inventory. */
  id: z.string(),
  received: TotalTraffic.optional(),
  sent: TotalTraffic.optional(),
  /** Live, once there were two looks. */
  rate: z.object({ received: TrafficRate.optional(), sent: TrafficRate.optional() }).optional(),
  /** Id of the interface at which it was counted, where that is another: the host's side of a guest's cable. */
  countedAt: z.string().optional(),
  sources: z.array(Source).min(1),
})
export type InterfaceTraffic = z.infer<typeof InterfaceTraffic>

/**
 * What the interfaces carry, beside the inventory and not in it: it is another at every look, and nothing that is concluded about the
 * network may be concluded anew for that. Only what shows it listens to it.
 */
export const Traffic = z.object({ interfaces: z.array(InterfaceTraffic) })
export type Traffic = z.infer<typeof Traffic>
