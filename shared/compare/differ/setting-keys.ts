import type { Machine } from '../../inventory/inventory.ts'
import { isOfNetworkVirtualization } from '../../inventory/network-virtualization.ts'
import type { Comparing, Found } from '../comparing.ts'
import type { Pair } from '../match/pair-up.ts'
import { called } from '../words.ts'
import { setting } from './setting.ts'

/** Said already, as forwarding of the machine. */
const SAID: ReadonlySet<string> = new Set(['net.ipv4.ip_forward', 'net.ipv6.conf.all.forwarding'])

/** The kernel keeps the same setting for each interface (ip-sysctl): `net.ipv4.conf.eth0.rp_filter`. */
const BY_INTERFACE = /^(net\.ipv[46]\.conf)\..+\.([^.]+)$/

/**
 * Kernel and guest settings by key. One that is on one side only came or went with its interface, or was not recorded. Those of
 * several interfaces that changed alike are one: forwarding that is switched for a machine is switched for each of them.
 */
export function differingKeys(comparing: Comparing, pair: Pair<Machine>): Found[] {
  const before = byKey(pair.before)
  const after = byKey(pair.after)
  const keys = [...new Set([...before.keys(), ...after.keys()])].filter(
    // Lists, whose rows come and go; and what is said in words.
    (key) => !SAID.has(key) && !isOfNetworkVirtualization(key) && !/\\EnableMulticast$/i.test(key),
  )
  const finds = keys.flatMap((key) => ofKey(comparing, pair, key, before.get(key), after.get(key)))
  const alike = Map.groupBy(finds, ({ family, one }) =>
    family === undefined || one.gap !== undefined ? one : `${family} ${one.before.said} ${one.after.said}`,
  )
  return [...alike.values()].map((group) => together(group, called(pair.after)))
}

type Setting = Machine['settings'][number]

/** Several of one key are one setting with all their values. */
function byKey({ settings }: Machine): Map<string, Setting> {
  const merged = [...Map.groupBy(settings, ({ key }) => key)].map(([key, rows]): [string, Setting] => {
    const value = rows.map((row) => row.value).sort()
    return [key, { key, value: [...new Set(value)].join('; '), sources: rows.flatMap(({ sources }) => sources) }]
  })
  return new Map(merged)
}

interface KeyFound {
  /** What it is called for all interfaces; absent for a setting of the machine. */
  family?: string
  one: Found
}

function ofKey(
  comparing: Comparing,
  pair: Pair<Machine>,
  key: string,
  was: Setting | undefined,
  is: Setting | undefined,
): KeyFound[] {
  const about = {
    before: { kind: 'machine', id: pair.before.id },
    after: { kind: 'machine', id: pair.after.id },
  } as const
  const finds = setting(comparing, about, was, is, `${key} on ${called(pair.after)}`)
  const family = key.replace(BY_INTERFACE, '$1.*.$2')
  const told = finds.map((one): KeyFound => ({ one, ...(family === key ? {} : { family }) }))
  if (was !== undefined && is !== undefined) return told
  const silent = comparing.recorded[was === undefined ? 'before' : 'after'].absence((was ?? is)?.sources ?? [])
  const gap = `settings of ${called(pair.after)}`
  return silent === 'not-recorded' ? told.map(({ one }) => ({ one: { ...one, gap } })) : []
}

function together(group: readonly KeyFound[], who: string): Found {
  const [first, ...others] = group
  if (first === undefined) throw new Error('a group of nothing')
  const { one, family } = first
  if (others.length === 0 || family === undefined) return one
  const sentence = `${family} on ${who} is ${one.after.said} now for ${group.length} interfaces; it was ${one.before.said}.`
  return { ...one, sentence, details: group.map((each) => each.one) }
}
