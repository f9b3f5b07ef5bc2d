import type { Contract, Handlers } from './define.ts'
import { findEntry } from './find-entry.ts'
import { findHandler } from './find-handler.ts'
import { open, type Passage } from './passage.ts'

/** The station's end of a listen, the same on both carriers. Gives the function that ends it; undefined where there is no such listen. */
export function beginListen<C extends Contract>(
  contract: C,
  handlers: Handlers<C>,
  { group, name }: { group: string; name: string },
  publish: (value: unknown) => void,
  passage: Passage = open,
): (() => void) | undefined {
  const handler = findHandler(handlers, group, name)
  if (findEntry(contract, group, name)?.kind !== 'listen' || handler === undefined) return undefined
  const stop: unknown = handler((value: unknown) => publish(passage.out(value)))
  return () => {
    if (typeof stop === 'function') stop()
  }
}
