import { z } from 'zod'

/** Seen: the place in the recording that says so. */
export const Seen = z.object({
  kind: z.literal('seen'),
  /** Id of the recorded machine on which the command ran: `host`, `guests/ccl-vm-1`. */
  machine: z.string(),
  /** Id of the output: `host/arp-a.txt`. */
  output: z.string(),
  command: z.string(),
  /** What the rows of that command are called: `ARP table`. */
  noun: z.string(),
  line: z.number().int().positive(),
  endLine: z.number().int().positive().optional(),
  columns: z.tuple([z.number().int(), z.number().int()]).optional(),
  /** Id of the machine whose own words these are, where it told them to the one that was asked: a guest to Hyper-V. */
  toldBy: z.string().optional(),
})
export type Seen = z.infer<typeof Seen>

/** Taken for granted: what is usual, because nothing recorded says otherwise. */
export const Assumed = z.object({ kind: z.literal('assumed'), code: z.string(), sentence: z.string() })
export type Assumed = z.infer<typeof Assumed>

/** There is no third kind: a value was seen, or it is assumed. Values computed from others carry the others' sources. */
export const Source = z.discriminatedUnion('kind', [Seen, Assumed])
export type Source = z.infer<typeof Source>

/** A value with where it comes from; `sources` is never empty, the most telling one first. */
export interface Sourced<T> {
  value: T
  sources: Source[]
}

/** The schema of {@link Sourced} for a value's schema. */
export function sourced<T extends z.ZodType>(value: T) {
  return z.object({ value, sources: z.array(Source).min(1) })
}
