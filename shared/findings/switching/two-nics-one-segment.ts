import { familyOf } from '../../net/address.ts'
import { prefixOf } from '../../net/prefix.ts'
import { isLinkLocal } from '../../net/scope.ts'
import type { Member } from '../../topology/topology.ts'
import { broadcastDomains, takesPart } from '../broadcast-domains.ts'
import { defineFinding } from '../define-finding.ts'
import { nameList } from '../name-list.ts'
import { rfc } from '../references.ts'
import { interfaceSubject, machineSubject } from '../subject.ts'

/** A guest with two network cards on the same network. */
export const twoNicsOneSegment = defineFinding({
  code: 'two-nics-one-segment',
  severity: 'notice',
  title: 'Two cards of one guest on the same network',
  checks: 'Guests have one card on each network',
  why: 'Both cards lead to the same neighbours, so the guest sends by one of them only, while answers may come to the other: some systems drop them. A second card is for a second network, or for a team.',
  reference: rfc(1122, '3.3.4'),
  find: (around) =>
    broadcastDomains(around).flatMap(({ segment, members }) => {
      const guests = Map.groupBy(
        members.filter((member) => member.stack.kind === 'guest' && takesPart(member)),
        ({ stack }) => stack,
      )
      return [...guests].flatMap(([stack, own]) => {
        if (own.length < 2 || new Set(own.map(({ interface: { id } }) => id)).size < 2) return []
        const networks = own.flatMap(networksOf)
        const isSame = new Set(networks).size < networks.length
        // Cards of a team have no addresses of their own: one with an address and one without may be such.
        if (networks.length > 0 && !isSame) return []
        return [
          {
            ...(isSame ? { severity: 'warning' as const } : {}),
            sentence: `${stack.name} has ${own.length} cards on ${segment.name.value}: ${nameList(own.map(({ interface: { title, addresses } }) => (addresses[0]?.known === true ? `${title} (${addresses[0].address})` : title)))}.`,
            subjects: [machineSubject(stack.id), ...own.map(({ interface: { id } }) => interfaceSubject(id))],
            sources: own.flatMap(({ attachment }) => attachment.sources),
            remedies: [{ title: 'Take one away, or connect it to the switch that it was meant for.', commands: [] }],
          },
        ]
      })
    }),
})

function networksOf({ interface: { addresses } }: Member): string[] {
  const own = addresses.filter(
    ({ address, known, length }) => known && familyOf(address) === 4 && length < 31 && !isLinkLocal(address),
  )
  return [...new Set(own.map(({ address, length }) => prefixOf(address, length)))]
}
