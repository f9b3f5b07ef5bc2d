import type { Machine } from '../../inventory/inventory.ts'
import type { Sourced } from '../../inventory/source.ts'
import type { Address } from '../../net/address.ts'
import { isLinkLocal, isLoopback, isPrivate } from '../../net/scope.ts'
import { isUnsetDns } from '../../net/unset-dns.ts'
import { answer } from '../../reach/answer.ts'
import type { Verdict } from '../../reach/verdict.ts'
import type { Topology } from '../../topology/topology.ts'
import { commandsFor } from '../commands-for.ts'
import { defineFinding } from '../define-finding.ts'
import { nameList } from '../name-list.ts'
import { rfc } from '../references.ts'
import { machineSubject } from '../subject.ts'

interface Asked {
  machine: Machine
  server: Sourced<Address>
}

/** So many questions are asked; nobody has more kinds of guests, and each takes a fraction of a millisecond. */
const MOST = 200

/** A DNS server that a guest is told to ask, and to which its questions do not get. */
export const dnsUnreachable = defineFinding({
  code: 'dns-unreachable',
  severity: 'warning',
  title: 'The DNS server can’t be reached',
  checks: 'Guests reach the DNS servers that they ask',
  why: 'Without a DNS server, names lead nowhere: it looks as if there were no internet, although addresses work.',
  reference: rfc(1034, '5.3'),
  readiness: ({ inventory, host }) => {
    const guests = inventory.machines.filter(({ kind }) => kind === 'guest')
    if (guests.length === 0) return 'not-here'
    return guests.some(({ dnsServers }) => dnsServers !== undefined)
      ? 'ready'
      : { missing: commandsFor(guests, host, { linux: 'cat /etc/resolv.conf', windows: 'ipconfig /all' }) }
  },
  find: ({ inventory, topology }) => {
    const asked = inventory.machines
      .filter(({ kind, power }) => kind === 'guest' && (power === undefined || power.value === 'running'))
      .flatMap((machine) =>
        (machine.dnsServers ?? []).filter(({ value }) => isWorthAsking(value)).map((server) => ({ machine, server })),
      )
    // Guests that are alike in what decides get one question; thousands of them need not be walked.
    const alike = Map.groupBy(asked, ({ machine, server }) => likeness(machine, server.value))
    return [...alike.values()].slice(0, MOST).flatMap((group) => {
      const [first] = group
      const blocked = first === undefined ? undefined : isBlocked(topology, first)
      if (first === undefined || blocked === undefined) return []
      return [
        {
          sentence: `${nameList(group.map(({ machine }) => machine.name.value))} ${group.length === 1 ? 'asks' : 'ask'} ${first.server.value} for names, but can’t reach it: ${blocked.blocks[0]?.sentence ?? ''}`,
          subjects: group.map(({ machine }) => machineSubject(machine.id)),
          sources: [...group.flatMap(({ server }) => server.sources), ...(blocked.blocks[0]?.sources ?? [])],
          remedies: blocked.remedies.slice(0, 2),
        },
      ]
    })
  },
})

/** Its own resolver is asked on the machine itself. */
function isWorthAsking(server: Address): boolean {
  return !isLoopback(server) && !isLinkLocal(server) && !isUnsetDns(server)
}

function likeness(machine: Machine, server: Address): string {
  const places = machine.interfaces.map(({ segment }) => segment ?? '').sort()
  const gateways = machine.routes.filter(({ gateway }) => gateway != null).map(({ gateway }) => gateway)
  const special = machine.filters.length > 0 || machine.rules.length > 0 ? machine.id : ''
  return JSON.stringify([server, places, gateways, special])
}

function isBlocked(topology: Topology, { machine, server }: Asked): Verdict | undefined {
  const [owner] = topology.index.owned.get(server.value) ?? []
  // Nobody is known to have it: on the own networks that proves nothing, and beyond the router nobody looked.
  if (owner === undefined && isPrivate(server.value)) return undefined
  const to = owner?.stack.id ?? topology.internet.id
  if (to === machine.id) return undefined
  const verdict = answer(topology, { from: machine.id, to, address: server.value, protocol: 'udp', port: 53 })
  return verdict.verdict === 'blocked' ? verdict : undefined
}
