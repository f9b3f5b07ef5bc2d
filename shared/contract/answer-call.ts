import type { z } from 'zod'
import type { Contract, Handlers } from './define.ts'
import { findEntry } from './find-entry.ts'
import { findHandler } from './find-handler.ts'
import { open, type Passage } from './passage.ts'
import type { Reply } from './reply.ts'

/**
 * The station's end of a call, the same on both carriers: checks the input, asks the handler. Never rejects: what the
 * handler throws with a code and a sentence is the refusal; anything else is a bug, and `onBug` is told.
 */
export async function answerCall<C extends Contract>(
  contract: C,
  handlers: Handlers<C>,
  called: { group: string; name: string; input: unknown },
  onBug: (error: unknown) => void,
  passage: Passage = open,
): Promise<Reply> {
  const { group, name } = called
  const entry = findEntry(contract, group, name)
  const handler = findHandler(handlers, group, name)
  if (entry?.kind !== 'call' || handler === undefined)
    return { refusal: { code: 'no-such-call', sentence: `There is no call ${group}.${name}.` } }
  const input = entry.input.safeParse(passage.in(called.input))
  if (!input.success) return { refusal: { code: 'bad-input', sentence: badInput(`${group}.${name}`, input.error) } }
  try {
    const value: unknown = passage.out(await handler(input.data))
    return value === undefined ? {} : { value }
  } catch (error) {
    if (isRefused(error)) return { refusal: { code: error.code, sentence: String(passage.out(error.sentence)) } }
    onBug(error)
    return { refusal: { code: 'bug', sentence: `Switchyard failed at ${group}.${name}: this is a bug.` } }
  }
}

function badInput(name: string, { issues }: z.ZodError): string {
  const [first] = issues
  const where = first === undefined || first.path.length === 0 ? '' : ` at ${first.path.join('.')}`
  return `${name} was asked wrongly${where}: ${first?.message ?? 'it does not fit'}.`
}

function isRefused(error: unknown): error is { code: string; sentence: string } {
  if (typeof error !== 'object' || error === null || !('code' in error) || !('sentence' in error)) return false
  return typeof error.code === 'string' && typeof error.sentence === 'string'
}
