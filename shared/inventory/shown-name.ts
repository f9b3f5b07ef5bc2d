import type { Machine } from './inventory.ts'
import { mainAddress } from './main-address.ts'

/** What the internet is called wherever something is shown to people. */
export const INTERNET_SHOWN = 'Internet'

/** What a machine is called wherever it is shown to people: a router of which only the place is known has its address for a name. */
export function shownName({ kind, name, interfaces }: Pick<Machine, 'kind' | 'name' | 'interfaces'>): string {
  if (kind !== 'router') return name.value
  const isUnnamed = name.sources.every((source) => source.kind === 'assumed') || /^router( \d+)?$/.test(name.value)
  const address = mainAddress(interfaces)
  return isUnnamed && address !== undefined ? `Router ${address}` : name.value
}
