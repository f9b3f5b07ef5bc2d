import { saysItself } from '../../inventory/says-itself.ts'
import { type Address, familyOf } from '../../net/address.ts'
import { isLinkLocal } from '../../net/scope.ts'
import { powershellWord } from '../../reach/remedies/shell-words.ts'
import type { Member, StackAddress } from '../../topology/topology.ts'
import { broadcastDomains, takesPart } from '../broadcast-domains.ts'
import { defineFinding, type Found } from '../define-finding.ts'
import { nameList } from '../name-list.ts'
import { rfc } from '../references.ts'
import { interfaceSubject } from '../subject.ts'
import type { Surroundings } from '../surroundings.ts'

/** One address, two machines on one network; or a system that found its own address in use. */
export const duplicateAddress = defineFinding({
  code: 'duplicate-address',
  severity: 'error',
  title: 'Two machines have the same address',
  checks: 'Every address on a network belongs to one machine',
  why: 'Whoever looks for the address gets the machine that answers first, now one, now the other: connections break at random, and are hard to explain from either end.',
  reference: rfc(5227),
  find: (around) => {
    const twice = broadcastDomains(around).flatMap(({ members }) => heldTwice(around, members))
    const told = new Set(twice.flatMap(({ subjects }) => subjects.map(({ id }) => id)))
    return [...twice, ...foundByTheSystem(around).filter(({ subjects }) => !told.has(subjects[0]?.id ?? ''))]
  },
})

interface Holder extends Member {
  held: StackAddress
}

function heldTwice(around: Surroundings, members: readonly Member[]): Found[] {
  const holders = members
    .filter(takesPart)
    .flatMap((member) => member.interface.addresses.map((held): Holder => ({ ...member, held })))
    .filter(({ held }) => held.known && !isLinkLocal(held.address))
  return [...Map.groupBy(holders, ({ held }) => held.address)].flatMap(([address, having]) => {
    if (having.length < 2) return []
    const firm = having.filter((one) => isFirm(around, one))
    const machines = new Set(firm.map(({ stack }) => stack.id))
    if (machines.size < 2) return []
    const names = nameList(firm.map(({ interface: one }) => around.called(one.id)))
    return [
      {
        sentence: `${names} ${machines.size === 2 ? 'both' : 'all'} have ${address}.`,
        subjects: firm.map(({ interface: one }) => interfaceSubject(one.id)),
        sources: firm.flatMap(({ held }) => held.sources),
        remedies: [whoAnswers(address)],
        ...(firm.every(toldByItself) ? {} : { severity: 'warning' as const }),
      },
    ]
  })
}

/** The machine itself says so, or the switch, or a neighbour table’s row that is not old. */
function isFirm(around: Surroundings, holder: Holder): boolean {
  if (toldByItself(holder)) return true
  const { held } = holder
  return held.sources.some((source) => {
    if (source.kind === 'assumed') return false
    const row = around.machines
      .get(source.machine)
      ?.neighbours.find((one) => one.address === held.address && one.mac === holder.interface.mac)
    // A gateway that a route names proves nobody’s address.
    if (row === undefined) return /^Get-VMNetworkAdapter\b/i.test(source.command)
    return /^(?:reachable|permanent|static|c|cm)$/i.test(row.state ?? '')
  })
}

const toldByItself = ({ stack, held }: Holder): boolean => saysItself(held.sources, stack.id)

function foundByTheSystem({ inventory, called }: Surroundings): Found[] {
  return inventory.machines.flatMap((machine) =>
    machine.interfaces.flatMap((one) =>
      one.addresses
        .filter(({ duplicate }) => duplicate === true)
        .map(({ address, sources }) => ({
          sentence: `${called(one.id)} does not use its address ${address}: the system found it in use by another machine.`,
          subjects: [interfaceSubject(one.id)],
          sources,
          remedies: [whoAnswers(address)],
        })),
    ),
  )
}

function whoAnswers(address: Address) {
  return {
    title: `Give one of the two another address. Which one answers for ${address} now, its MAC address tells (Windows, then Linux):`,
    commands:
      familyOf(address) === 4
        ? [`Get-NetNeighbor -IPAddress ${powershellWord(address)}`, `arping -D -c 2 ${address}`]
        : [`Get-NetNeighbor -IPAddress ${powershellWord(address)}`, `ip -6 neigh show ${address}`],
  }
}
