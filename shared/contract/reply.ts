import { z } from 'zod'

/** What comes back for a call on both carriers: the value (absent where there is none), or why not. */
export const Reply = z.union([
  z.object({ refusal: z.object({ code: z.string(), sentence: z.string() }) }),
  z.object({ value: z.unknown().optional() }),
])
export type Reply = z.infer<typeof Reply>
