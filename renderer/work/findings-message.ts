import { z } from 'zod'
import { severities } from '../../shared/findings/finding.ts'
import { Source } from '../../shared/inventory/source.ts'

const texts = z.array(z.string())
const check = { code: z.string(), title: z.string(), checks: z.string() }

/** What was found and what was looked at, as a message. */
export const FindingsMessage = z.object({
  found: z.array(
    z.object({
      id: z.string(),
      code: z.string(),
      severity: z.enum(severities),
      title: z.string(),
      sentence: z.string(),
      why: z.string(),
      subjects: z.array(z.object({ kind: z.enum(['machine', 'interface', 'segment']), id: z.string() })),
      sources: z.array(Source),
      remedies: z.array(z.object({ title: z.string(), commands: texts, caution: z.string().exactOptional() })),
      reference: z.object({ title: z.string(), url: z.string() }),
    }),
  ),
  checked: z.array(z.object(check)),
  unchecked: z.array(z.object({ ...check, missing: texts })),
})
