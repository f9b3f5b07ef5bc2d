import { contract } from '../../shared/contract/contract.ts'
import type { StationClient } from '../state/window-stores.tsx'
import { clientOver } from './client-over.ts'

type Own = { [Group in keyof StationClient]?: Partial<StationClient[Group]> }

/** A client of a station that answers nothing and tells nothing, but for what a test gives. */
export function silentClient(own: Own = {}): StationClient {
  const refuse = () => Promise.reject(new Error('not asked for in this test'))
  const silent = clientOver(contract, { call: refuse, listen: () => () => undefined }, () => undefined)
  const groups = Object.entries(silent).map(([group, entries]) => [
    group,
    { ...entries, ...Object.entries(own).find(([name]) => name === group)?.[1] },
  ])
  return { ...silent, ...Object.fromEntries(groups) }
}
