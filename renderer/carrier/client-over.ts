import type { Call, Client, Contract, Listen } from '../../shared/contract/define.ts'
import { Reply } from '../../shared/contract/reply.ts'
import type { Carrier } from './carrier.ts'
import { RefusedError } from './refused-error.ts'

/** Every function of the contract, over any carrier. What arrives is checked here: a value that does not fit is told to `onMisfit` and left out. */
export function clientOver<C extends Contract>(
  contract: C,
  carrier: Carrier,
  onMisfit: (name: string, error: unknown) => void,
): Client<C> {
  const client: Record<string, Record<string, unknown>> = {}
  for (const [group, entries] of Object.entries(contract)) {
    const functions: Record<string, unknown> = {}
    for (const [name, entry] of Object.entries(entries)) {
      functions[name] =
        entry.kind === 'call'
          ? callOver(carrier, group, name, entry)
          : listenOver(carrier, group, name, entry, onMisfit)
    }
    client[group] = functions
  }
  // Made entry by entry from the contract itself: the mapped type says what the loop does.
  return client as Client<C>
}

function callOver(carrier: Carrier, group: string, name: string, entry: Call) {
  return async (input: unknown): Promise<unknown> => {
    const reply = Reply.safeParse(await carrier.call(group, name, input))
    if (!reply.success) throw misfit(`${group}.${name}`)
    if ('refusal' in reply.data) throw new RefusedError(reply.data.refusal)
    const output = entry.output.safeParse(reply.data.value)
    if (!output.success) throw misfit(`${group}.${name}`)
    return output.data
  }
}

function listenOver(
  carrier: Carrier,
  group: string,
  name: string,
  entry: Listen,
  onMisfit: (name: string, error: unknown) => void,
) {
  return (listener: (value: unknown) => void): (() => void) =>
    carrier.listen(group, name, (arrived) => {
      const value = entry.value.safeParse(arrived)
      if (value.success) listener(value.data)
      else onMisfit(`${group}.${name}`, value.error)
    })
}

function misfit(name: string): RefusedError {
  return new RefusedError({
    code: 'bad-answer',
    sentence: `The answer to ${name} does not fit this window: reload it, or start Switchyard again.`,
  })
}
