import { familyOf } from '../../net/address.ts'
import { maskOf, overlaps, type Prefix, prefixOf } from '../../net/prefix.ts'
import { isLinkLocal } from '../../net/scope.ts'
import { shellWord } from '../../reach/remedies/shell-words.ts'
import type { Member, StackAddress } from '../../topology/topology.ts'
import { broadcastDomains } from '../broadcast-domains.ts'
import { defineFinding, type Found } from '../define-finding.ts'
import { nameList } from '../name-list.ts'
import { rfc } from '../references.ts'
import { interfaceSubject } from '../subject.ts'
import type { Surroundings } from '../surroundings.ts'
import { usualFirst } from '../usual-first.ts'

interface Masked extends Member {
  held: StackAddress
  network: Prefix
}

/** So many networks on one segment are held against the others; more is a lab of its own kind. */
const MOST = 20

/** On one network, somebody whose mask is not that of the others. */
export const wrongMask = defineFinding({
  code: 'wrong-mask',
  severity: 'warning',
  title: 'A mask that differs from the neighbours’',
  checks: 'All on one network have the same mask',
  why: 'The mask says which addresses are on the own network. Where it is too wide, a machine looks beside it for somebody who is behind the router; too narrow, it sends to the router what its neighbour should get.',
  reference: rfc(950),
  find: (around) =>
    broadcastDomains(around).flatMap(({ members }) => {
      const masked = members.flatMap((member) => ownAddresses(around, member))
      const usual = usualFirst(masked, ({ network }) => network).map(([network]) => network)
      const nearest = new Map(
        usual.map((network) => [network, usual.slice(0, MOST).find((one) => overlaps(one, network))]),
      )
      const odd = Map.groupBy(masked, ({ network }) => nearest.get(network))
      return [...odd].flatMap(([network, own]) => {
        const others = own.filter((one) => one.network !== network)
        const right = own.find((one) => one.network === network)
        return network === undefined || right === undefined || others.length === 0 ? [] : [found(around, others, right)]
      })
    }),
})

/** IPv4 addresses with the mask that the machine itself tells; one of its own alone (/32) says nothing about neighbours. */
function ownAddresses({ interfaces }: Surroundings, member: Member): Masked[] {
  const own = interfaces.get(member.interface.id)?.interface.addresses ?? []
  const assumed = new Set(
    own
      .filter(
        ({ length, lengthSources }) => length === undefined || lengthSources?.some(({ kind }) => kind === 'assumed'),
      )
      .map(({ address }) => address),
  )
  return member.interface.addresses.flatMap((held) => {
    const { address, length, known } = held
    const tells = known && familyOf(address) === 4 && length < 31 && !isLinkLocal(address) && !assumed.has(address)
    return tells ? [{ ...member, held, network: prefixOf(address, length) }] : []
  })
}

function found({ called }: Surroundings, odd: readonly Masked[], right: Masked): Found {
  const names = nameList(odd.map(({ interface: { id }, held }) => `${called(id)} (/${held.length})`))
  const [first] = odd
  return {
    sentence: `${names} ${odd.length === 1 ? 'has' : 'have'} another mask than ${called(right.interface.id)}, whose network is ${right.network} (mask ${maskOf(right.held.length)}).`,
    subjects: odd.map(({ interface: { id } }) => interfaceSubject(id)),
    sources: [...odd.flatMap(({ held }) => held.sources), ...right.held.sources],
    remedies:
      first === undefined
        ? []
        : [
            {
              title: `Give ${first.stack.name} the mask of the others, /${right.held.length}; where DHCP gave it, the mistake is in the DHCP server.`,
              commands:
                first.stack.machine?.os?.value === 'windows'
                  ? [`Set-NetIPAddress -IPAddress ${first.held.address} -PrefixLength ${right.held.length}`]
                  : [`ip address show ${shellWord(first.interface.name)}`],
            },
          ],
  }
}
