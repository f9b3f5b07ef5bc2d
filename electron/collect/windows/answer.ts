import { z } from 'zod'

/** What a script's error is, in PowerShell's own terms, which are the same in every language but for the message. */
export const ScriptError = z.object({ id: z.string(), category: z.string(), message: z.string() })
export type ScriptError = z.infer<typeof ScriptError>

/** The line that a session begins with. */
export const Hello = z.object({ hello: z.literal(1), languageMode: z.string(), version: z.string().optional() })
export type Hello = z.infer<typeof Hello>

/** The line that answers a request; its value is whatever the script gave. */
export const Answer = z.discriminatedUnion('ok', [
  z.object({
    id: z.number(),
    ok: z.literal(true),
    ms: z.number().optional(),
    /** Milliseconds of processor time that PowerShell has taken since it began. */
    cpu: z.number().optional(),
    value: z.unknown(),
  }),
  z.object({ id: z.number(), ok: z.literal(false), ms: z.number().optional(), error: ScriptError }),
])
export type Answer = z.infer<typeof Answer>

/** What a request came to: an answer, or why there is none, in the codes of a recording's failure. */
export type Told =
  /** `cpu`: milliseconds of processor time since the answer before, where PowerShell counts them. */
  | { kind: 'value'; value: unknown; milliseconds: number; cpu?: number }
  | { kind: 'error'; error: ScriptError; milliseconds: number }
  | { kind: 'none'; code: 'timeout' | 'too-long' | 'failed' | 'not-found'; sentence: string; milliseconds: number }
  /** The runner was closed meanwhile. */
  | { kind: 'closed' }

/** A line as JSON; undefined where it is none, as what a script wrote beside its answer. */
export function jsonOf(line: string): unknown {
  if (!line.startsWith('{')) return undefined
  try {
    const value: unknown = JSON.parse(line)
    return value
  } catch {
    return undefined
  }
}
