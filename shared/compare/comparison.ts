import { z } from 'zod'
import { Source } from '../inventory/source.ts'

/** What kind of thing differs. The order is that of importance: a comparison tells the first kinds first. */
export const DifferenceKind = z.enum([
  'other-host',
  'network',
  'new',
  'gone',
  'moved',
  'readdressed',
  'gateway',
  'mac',
  'renamed',
  'power',
  'link',
  'setting',
  'route',
  'verdict',
  'seen',
  'unseen',
  'not-recorded',
])
export type DifferenceKind = z.infer<typeof DifferenceKind>

/** What a difference is about, by the ids of one side's inventory: to go to it in the picture, or to ask about it. */
export const About = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('machine'), id: z.string() }),
  z.object({ kind: z.literal('interface'), id: z.string() }),
  z.object({ kind: z.literal('segment'), id: z.string() }),
  z.object({ kind: z.literal('question'), from: z.string(), to: z.string(), address: z.string().nullable() }),
])
export type About = z.infer<typeof About>

/** How it is on one side, with what says so. */
export const Side = z.object({
  /** The value in short: `192.168.41.96/28`; null where there is none. */
  said: z.string().nullable(),
  /** False: whether there is one was not recorded on this side. */
  recorded: z.boolean(),
  sources: z.array(Source),
  about: About.optional(),
})
export type Side = z.infer<typeof Side>

const Single = z.object({
  kind: DifferenceKind,
  /** For a beginner, whole in itself: "ccl-vm-1 has 192.168.41.109 instead of 172.17.214.170." */
  sentence: z.string(),
  before: Side,
  after: Side,
})

/** One thing that differs, as a sentence with evidence from both sides; what belongs to the same story is under it. */
export const Difference = Single.extend({ details: z.array(Single) })
export type Difference = z.infer<typeof Difference>
export type Detail = z.infer<typeof Single>

/** All that differs between two inventories. */
export const Comparison = z.object({
  /** What changed, the most important first. */
  differences: z.array(Difference),
  /** Who can begin a conversation with whom, where that changed: one for each pair of zones and reason, the pairs as details. */
  verdicts: z.array(Difference),
  /** `everyone`: the whole matrix of both was compared; `networks`: there are too many machines, some of each network were asked. */
  asked: z.enum(['everyone', 'networks']),
  /** How many machines are in both. */
  inBoth: z.number().int(),
  /** What only one side knows of because the other did not record it: neither new nor gone. */
  notRecorded: z.array(Difference),
})
export type Comparison = z.infer<typeof Comparison>
