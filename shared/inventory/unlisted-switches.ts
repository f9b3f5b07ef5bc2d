import { contains, prefixOf } from '../net/prefix.ts'
import type { ReadMachine } from '../parse/read-recording.ts'
import type { Draft } from './draft.ts'
import type { Interface } from './inventory.ts'
import { factsOf } from './seen.ts'
import { attach } from './segments.ts'
import { switchNamed } from './switch-named.ts'

/**
 * Where Hyper-V did not say which switches there are (it does so only for its administrators), the host's own adapters do: each
 * `vEthernet (…)` is its port on the switch of that name. Whoever is seen there is a guest: see joinOutside.
 */
export function joinUnlistedSwitches(draft: Draft, host: ReadMachine): void {
  if (factsOf(host, 'virtual-switch').length > 0) return
  for (const one of draft.host.interfaces) {
    const [, name] = /^vEthernet \((.+)\)$/s.exec(one.name) ?? []
    const [source] = one.sources
    if (name === undefined || source === undefined || one.segment !== undefined) continue
    const segment = switchNamed(draft, name, source)
    segment.defaultSwitch ||= isServedByIcs(one, host)
    attach(segment, draft.host, one, source)
    draft.unlisted.add(segment)
  }
}

/** The Default Switch has another name in some languages; whom it serves is written down in hosts.ics in all of them. */
function isServedByIcs(one: Interface, host: ReadMachine): boolean {
  const networks = one.addresses.flatMap(({ address, length }) =>
    length === undefined ? [] : [prefixOf(address, length)],
  )
  return factsOf(host, 'host-entry').some(
    ({ fact, source }) =>
      /hosts\.ics/i.test(source.command) && networks.some((network) => contains(network, fact.address)),
  )
}
