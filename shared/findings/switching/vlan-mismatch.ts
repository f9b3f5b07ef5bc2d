import { familyOf } from '../../net/address.ts'
import { type Prefix, prefixOf } from '../../net/prefix.ts'
import { isLinkLocal } from '../../net/scope.ts'
import { powershellWord, shellWord } from '../../reach/remedies/shell-words.ts'
import type { Member } from '../../topology/topology.ts'
import { untaggedVlan } from '../broadcast-domains.ts'
import { defineFinding, type Found } from '../define-finding.ts'
import { nameList } from '../name-list.ts'
import { cmdlet } from '../references.ts'
import { interfaceSubject, segmentSubject } from '../subject.ts'
import type { Surroundings } from '../surroundings.ts'
import { usualFirst } from '../usual-first.ts'

/** On one switch and of one network by their addresses, but in different VLANs. */
export const vlanMismatch = defineFinding({
  code: 'vlan-mismatch',
  severity: 'warning',
  title: 'Of one network, but in different VLANs',
  checks: 'Machines of one network are in one VLAN',
  why: 'A switch never passes a frame from one VLAN into another. Two machines whose addresses say that they are neighbours look for each other directly, and find nobody.',
  reference: cmdlet('Set-VMNetworkAdapterVlan', 'hyper-v'),
  readiness: ({ inventory }) => {
    const ports = inventory.segments
      .filter(({ kind }) => kind === 'virtual-switch' || kind === 'bridge')
      .flatMap(({ attachments }) => attachments)
    if (ports.length === 0) return 'not-here'
    const isTold = ports.some(({ vlan, vlans }) => vlan !== undefined || vlans !== undefined)
    const isBridge = inventory.segments.some(({ kind }) => kind === 'bridge')
    return isTold || isBridge ? 'ready' : { missing: ['Get-VMNetworkAdapterVlan'] }
  },
  find: (around) => around.inventory.segments.flatMap(({ id }) => found(around, id)),
})

interface InVlan extends Member {
  vlan: number
}

function found(around: Surroundings, segment: string): Found[] {
  const inVlans = (around.topology.index.members.get(segment) ?? []).flatMap((member): InVlan[] => {
    const vlan = untaggedVlan(member.attachment)
    const { vlan: told, vlans } = member.attachment
    // What a trunk’s guest does with tags is for the guest; of a port that nobody asked about nothing is known.
    return vlan === undefined || (told ?? vlans) === undefined || told?.value.mode === 'trunk'
      ? []
      : [{ ...member, vlan }]
  })
  if (new Set(inVlans.map(({ vlan }) => vlan)).size < 2) return []
  const byNetwork = new Map<Prefix, InVlan[]>()
  for (const member of inVlans) {
    for (const { address, length, known } of member.interface.addresses) {
      if (!known || familyOf(address) !== 4 || length >= 31 || isLinkLocal(address)) continue
      const network = prefixOf(address, length)
      const before = byNetwork.get(network)
      if (before === undefined) byNetwork.set(network, [member])
      else before.push(member)
    }
  }
  return [...byNetwork].flatMap(([network, members]) => mismatch(around, segment, network, members))
}

function mismatch(
  { called, inventory }: Surroundings,
  segment: string,
  network: Prefix,
  members: readonly InVlan[],
): Found[] {
  const [usual, ...others] = usualFirst(members, ({ vlan }) => vlan)
  if (usual === undefined || others.length === 0) return []
  const odd = others.flatMap(([, own]) => own)
  const name = inventory.segments.find(({ id }) => id === segment)?.name.value ?? segment
  const [first] = odd
  const words = (vlan: number) => (vlan === 0 ? 'no VLAN' : `VLAN ${vlan}`)
  return [
    {
      sentence: `On ${name}, ${nameList(odd.map(({ interface: { id }, vlan }) => `${called(id)} (${words(vlan)})`))} ${odd.length === 1 ? 'has an address' : 'have addresses'} of ${network}, like ${nameList(usual[1].map(({ stack }) => stack.name))} (${words(usual[0])}).`,
      subjects: [...odd.map(({ interface: { id } }) => interfaceSubject(id)), segmentSubject(segment)],
      sources: [...odd, ...usual[1]].flatMap(({ attachment }) => attachment.vlan?.sources ?? attachment.sources),
      remedies:
        first === undefined
          ? []
          : [
              remedy(
                first,
                usual[0],
                first.attachment.vlan !== undefined || usual[1][0]?.attachment.vlan !== undefined,
              ),
            ],
    },
  ]
}

function remedy({ stack, attachment }: InVlan, vlan: number, isHyperV: boolean) {
  const title = `Put ${stack.name} into the VLAN of the others.`
  if (!isHyperV)
    return {
      title,
      commands: [
        `bridge vlan add dev ${shellWord(attachment.port?.split('#')[1] ?? '<port>')} vid ${vlan} pvid untagged`,
      ],
    }
  return {
    title,
    commands: [
      `Set-VMNetworkAdapterVlan -VMName ${powershellWord(stack.name)} ${vlan === 0 ? '-Untagged' : `-Access -VlanId ${vlan}`}`,
    ],
  }
}
