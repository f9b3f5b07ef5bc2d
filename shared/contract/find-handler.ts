import type { Contract, Handlers } from './define.ts'

/** The handler of that name. Its input or value must have been checked against the contract before. */
export function findHandler<C extends Contract>(
  handlers: Handlers<C>,
  group: string,
  name: string,
): ((argument: unknown) => unknown) | undefined {
  const entries: unknown = Object.hasOwn(handlers, group) ? Reflect.get(handlers, group) : undefined
  if (typeof entries !== 'object' || entries === null || !Object.hasOwn(entries, name)) return undefined
  const handler: unknown = Reflect.get(entries, name)
  return typeof handler === 'function' ? (argument) => Reflect.apply(handler, entries, [argument]) : undefined
}
