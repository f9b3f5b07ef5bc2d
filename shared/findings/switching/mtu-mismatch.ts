import { powershellWord, shellWord } from '../../reach/remedies/shell-words.ts'
import type { Member } from '../../topology/topology.ts'
import { type BroadcastDomain, broadcastDomains, takesPart } from '../broadcast-domains.ts'
import { defineFinding, type Found } from '../define-finding.ts'
import { nameList } from '../name-list.ts'
import { rfc } from '../references.ts'
import { interfaceSubject, segmentSubject } from '../subject.ts'
import type { Surroundings } from '../surroundings.ts'
import { usualFirst } from '../usual-first.ts'

interface Sized extends Member {
  mtu: number
}

/** On one network, somebody who sends larger (or only smaller) packets than the others. */
export const mtuMismatch = defineFinding({
  code: 'mtu-mismatch',
  severity: 'warning',
  title: 'Different MTUs on one network',
  checks: 'All on one network send packets of the same size',
  why: 'The MTU is the largest packet that an interface sends. A neighbour with a smaller one drops larger ones without a word: pings work, web pages and file copies hang.',
  reference: rfc(2923, '2.1'),
  find: (around) => broadcastDomains(around).flatMap((domain) => found(around, domain)),
})

function found(around: Surroundings, { segment, members }: BroadcastDomain): Found[] {
  const sized = members.filter(takesPart).flatMap((member): Sized[] => {
    const mtu = around.interfaces.get(member.interface.id)?.interface.mtu?.value
    // Of a host’s port that leads on to others the other end counts.
    return mtu === undefined || member.attachment.port === member.interface.id ? [] : [{ ...member, mtu }]
  })
  const [usual, ...others] = usualFirst(sized, ({ mtu }) => mtu)
  if (usual === undefined) return []
  return others.map(([mtu, own]) => {
    const names = nameList(own.map(({ interface: { id } }) => around.called(id)))
    const [first] = own
    return {
      ...(mtu > usual[0] ? {} : { severity: 'notice' as const }),
      sentence: `${names} ${own.length === 1 ? 'sends' : 'send'} packets of up to ${mtu} bytes; on ${segment.name.value} the usual size is ${usual[0]} (${nameList(usual[1].map(({ stack }) => stack.name))}).`,
      subjects: [...own.map(({ interface: { id } }) => interfaceSubject(id)), segmentSubject(segment.id)],
      sources: [...own, ...usual[1].slice(0, 3)].flatMap(
        ({ interface: { id } }) => around.interfaces.get(id)?.interface.mtu?.sources ?? [],
      ),
      remedies: first === undefined ? [] : [remedy(first, usual[0])],
    }
  })
}

function remedy({ stack, interface: { name } }: Sized, mtu: number) {
  return {
    title: `Give ${stack.name} the MTU of the others, if the smaller one is not meant (for a VPN, for example).`,
    commands:
      stack.machine?.os?.value === 'windows'
        ? [`Set-NetIPInterface -InterfaceAlias ${powershellWord(name)} -NlMtuBytes ${mtu}`]
        : [`ip link set dev ${shellWord(name)} mtu ${mtu}`],
  }
}
