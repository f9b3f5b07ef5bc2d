import { z } from 'zod'
import { Comparison } from '../../shared/compare/comparison.ts'
import type { Inventory } from '../../shared/inventory/inventory.ts'
import { Change } from '../../shared/reach/what-if.ts'
import { FindingsMessage } from './findings-message.ts'
import { PackedMatrix } from './packed-matrix.ts'
import { QuestionMessage } from './question-message.ts'

const number = z.number().int().nonnegative()

/** The window has read every value of it when it came: to do so again would take half a second where there are thousands of machines. */
export const CheckedInventory = z.custom<Inventory>((value) => Outline.safeParse(value).success)
const Outline = z.object({ host: z.string(), machines: z.array(z.unknown()), segments: z.array(z.unknown()) })

/** What the window asks its worker. An inventory is told once, as what changed since another one (`base`, else whole), and then named by its number. */
export const WorkRequest = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('inventory'), inventory: number, base: number.optional(), patch: z.unknown() }),
  z.object({ kind: z.literal('forget'), inventory: number }),
  z.object({ kind: z.literal('picture'), job: number, inventory: number }),
  z.object({ kind: z.literal('lifting'), job: number, inventory: number, question: QuestionMessage }),
  /** `before`: an inventory of an earlier moment. */
  z.object({ kind: z.literal('findings'), job: number, inventory: number, before: number.optional() }),
  z.object({ kind: z.literal('compare'), job: number, inventory: number, before: number }),
  z.object({
    kind: z.literal('matrix'),
    job: number,
    inventory: number,
    protocol: z.enum(['icmp', 'tcp', 'udp']),
    port: z.number().int().min(1).max(65_535).optional(),
  }),
])
export type WorkRequest = z.infer<typeof WorkRequest>

/** What the worker answers: what a job gave, or why it gave nothing. */
export const WorkReply = z.discriminatedUnion('kind', [
  /** What changed since the last picture that was worked out. */
  z.object({ kind: z.literal('picture'), job: number, patch: z.unknown() }),
  z.object({ kind: z.literal('matrix'), job: number, matrix: PackedMatrix }),
  z.object({ kind: z.literal('findings'), job: number, findings: FindingsMessage }),
  z.object({ kind: z.literal('compare'), job: number, comparison: Comparison }),
  /** For each block of the question’s answer the changes that would lift it. */
  z.object({ kind: z.literal('lifting'), job: number, changes: z.array(z.array(Change)) }),
  z.object({ kind: z.literal('failed'), job: number, sentence: z.string() }),
])
export type WorkReply = z.infer<typeof WorkReply>
