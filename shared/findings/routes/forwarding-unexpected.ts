import type { Machine } from '../../inventory/inventory.ts'
import type { Source } from '../../inventory/source.ts'
import { isLinkLocal, isLoopback } from '../../net/scope.ts'
import { powershellWord } from '../../reach/remedies/shell-words.ts'
import { defineFinding, type Found } from '../define-finding.ts'
import { nameList } from '../name-list.ts'
import { rfc } from '../references.ts'
import { machineSubject } from '../subject.ts'
import type { Surroundings } from '../surroundings.ts'

/** A machine that passes packets on although nobody needs it to. */
export const forwardingUnexpected = defineFinding({
  code: 'forwarding-unexpected',
  severity: 'notice',
  title: 'Passes packets on without need',
  checks: 'Only machines that others use as a way pass packets on',
  why: 'A machine with IP forwarding is a router: what its networks were kept apart for, it joins. It is often left behind by a VPN, a container program or an experiment.',
  reference: rfc(1122, '3.3.1'),
  readiness: ({ inventory, host }) => {
    const isTold = inventory.machines.some(
      ({ forwarding, interfaces }) => forwarding[4] !== undefined || interfaces.some(({ ip }) => ip?.[4]?.forwarding),
    )
    if (isTold) return 'ready'
    return { missing: [host?.os?.value === 'linux' ? 'sysctl net.ipv4.ip_forward' : 'Get-NetIPInterface'] }
  },
  find: (around) => {
    const gateways = new Set(
      around.inventory.machines.flatMap(({ routes }) => routes.flatMap(({ gateway }) => gateway ?? [])),
    )
    return around.inventory.machines.flatMap((machine) => found(around, machine, gateways))
  },
})

function found({ host, inventory }: Surroundings, machine: Machine, gateways: ReadonlySet<string>): Found[] {
  const on = forwardingSources(machine)
  if (on === undefined || machine.kind === 'router') return []
  const own = machine.interfaces.filter(
    ({ up, addresses, kind }) =>
      up?.value !== false &&
      kind.value !== 'loopback' &&
      addresses.some(({ address }) => !isLoopback(address) && !isLinkLocal(address)),
  )
  const networks = new Set(own.map(({ id, segment }) => segment ?? id))
  const isHost = machine === host
  // A host with guests is their way out; a guest that others name as gateway is a router on purpose.
  if (isHost && inventory.machines.some(({ kind }) => kind === 'guest')) return []
  if (networks.size === 0 || (isHost && networks.size > 1)) return []
  if (!isHost && own.some(({ addresses }) => addresses.some(({ address }) => gateways.has(address)))) return []
  if (machine.filters.some(({ chainType, hook }) => chainType === 'nat' && hook === 'postrouting')) return []
  const words =
    networks.size === 1
      ? 'although it is on one network only.'
      : `between ${nameList(own.map(({ name }) => name))}, and nobody recorded here names it as gateway.`
  return [
    {
      sentence: `${machine.name.value} passes packets on (IP forwarding) ${words}`,
      subjects: [machineSubject(machine.id)],
      sources: on,
      remedies: [
        {
          title: 'Switch it off, if nothing needs it.',
          commands:
            machine.os?.value === 'windows'
              ? own.map(({ name }) => `Set-NetIPInterface -InterfaceAlias ${powershellWord(name)} -Forwarding Disabled`)
              : ['sysctl -w net.ipv4.ip_forward=0'],
          caution: 'Docker, Kubernetes and VPN servers need it.',
        },
      ],
    },
  ]
}

/** For all interfaces (Linux), or on some (Windows); `undefined` where it does not, or was not recorded. */
function forwardingSources({ forwarding, interfaces }: Machine): Source[] | undefined {
  if (forwarding[4]?.value === true) return forwarding[4].sources
  const some = interfaces.flatMap(({ ip }) => (ip?.[4]?.forwarding?.value === true ? ip[4].forwarding.sources : []))
  return some.length === 0 ? undefined : some
}
