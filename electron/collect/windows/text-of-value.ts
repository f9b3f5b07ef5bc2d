import { z } from 'zod'
import type { WindowsCommand } from './define-command.ts'

/** What a script gave, as the text of a recording, and in words what of it has another shape than was expected. */
export interface ValueText {
  text: string
  mismatches: string[]
}

const Text = z.object({ text: z.string() })
/** Windows PowerShell may print a list inside an object so. */
const WrappedList = z.strictObject({ value: z.array(z.unknown()), Count: z.number() })
const Items = z.object({
  items: z
    .array(z.unknown())
    .nullable()
    .transform((list) => list ?? []),
})
/** So many are named. */
const NAMED = 5

/**
 * A row a line, so that each has a place of its own to point at. Nothing is left out: what has another shape is kept as it
 * came, and whoever reads the recording sees what of it can be understood.
 */
export function textOfValue({ gives }: WindowsCommand, value: unknown): ValueText {
  if (gives === 'text') {
    const { data } = Text.safeParse(value)
    return data === undefined ? raw(value) : { text: data.text, mismatches: [] }
  }
  const { data } = Items.safeParse(withPlainLists(value))
  if (data === undefined) return raw(value)
  const lines = data.items.map((row) => JSON.stringify(row))
  const mismatches = data.items.flatMap((row, index) => {
    const { error } = gives.rows.safeParse(row)
    return error === undefined ? [] : [`row ${index + 1}: ${shapeOf(error)}`]
  })
  return {
    text: `{"items":[\n${lines.join(',\n')}${lines.length === 0 ? '' : '\n'}]}\n`,
    mismatches:
      mismatches.length <= NAMED
        ? mismatches
        : [...mismatches.slice(0, NAMED), `and ${mismatches.length - NAMED} more rows`],
  }
}

/** `["a"]` for `{"value":["a"],"Count":1}`, wherever it stands. */
function withPlainLists(value: unknown): unknown {
  const list = Array.isArray(value) ? value : WrappedList.safeParse(value).data?.value
  if (list !== undefined) return list.map(withPlainLists)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withPlainLists(one)]))
}

function raw(value: unknown): ValueText {
  return { text: `${JSON.stringify(value ?? null)}\n`, mismatches: ['the answer is no list of rows'] }
}

/** Names of properties and types only: no value of the machine's. */
function shapeOf(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')
}
