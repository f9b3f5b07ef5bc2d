import type { Attachment } from '../../inventory/inventory.ts'
import type { Source } from '../../inventory/source.ts'
import type { Comparing, Found } from '../comparing.ts'
import type { PortPair } from '../match/match-inventories.ts'
import { called, networkWords } from '../words.ts'
import { setting } from './setting.ts'

/** Ports of switches that stand otherwise: up or down, isolated, in another VLAN, with other access lists and guards. */
export function differingPorts(comparing: Comparing): Found[] {
  return comparing.match.ports.flatMap((pair) => ofPort(comparing, pair))
}

interface Setting {
  words: string
  of: (port: Attachment) => { value: unknown; sources: readonly Source[] } | undefined
  values?: Record<string, string>
}

const ON = { true: 'on', false: 'off' }

const plain = (port: Attachment, value: unknown) => (value === undefined ? undefined : { value, sources: port.sources })
const worded = (value: string | undefined, sources: readonly Source[] = []) =>
  value === undefined || sources.length === 0 ? undefined : { value, sources }

const SETTINGS: readonly Setting[] = [
  { words: 'the state', of: (port) => plain(port, port.portUp), values: { true: 'up', false: 'down' } },
  { words: 'isolation', of: (port) => plain(port, port.isolated), values: ON },
  { words: 'the VLANs', of: (port) => worded(port.vlans && vlanWords(port.vlans), port.sources) },
  { words: 'the VLAN', of: ({ vlan }) => worded(vlan && portVlanWords(vlan.value), vlan?.sources) },
  { words: 'the access list', of: ({ acls, aclSources }) => worded(acls && rowsOf(acls, aclWords), aclSources) },
  {
    words: 'the extended access list',
    of: ({ extendedAcls: lists }) => worded(lists && rowsOf(lists.value, extendedAclWords), lists?.sources),
  },
  { words: 'MAC spoofing', of: ({ macSpoofing }) => macSpoofing, values: { true: 'allowed', false: 'not allowed' } },
  { words: 'DHCP guard', of: ({ dhcpGuard }) => dhcpGuard, values: ON },
  { words: 'router guard', of: ({ routerGuard }) => routerGuard, values: ON },
  { words: 'port mirroring', of: ({ portMirroring }) => portMirroring },
  {
    words: 'the choice of the MAC',
    of: ({ dynamicMac }) => dynamicMac,
    values: { true: 'Hyper-V’s', false: 'somebody’s, by hand' },
  },
]

function ofPort(comparing: Comparing, { before, after, machine, segment }: PortPair): Found[] {
  const at = {
    before: { kind: 'interface', id: before.interface },
    after: { kind: 'interface', id: after.interface },
  } as const
  const place = `at ${called(machine.after)}’s port on ${networkWords(segment.after)}`
  return SETTINGS.flatMap(({ words, of, values }) =>
    setting(comparing, at, of(before), of(after), `${words} ${place}`, values),
  )
}

function rowsOf<T>(rows: readonly T[], words: (row: T) => string): string {
  return rows.length === 0 ? 'empty' : rows.map(words).join('; ')
}

function vlanWords(vlans: NonNullable<Attachment['vlans']>): string {
  return rowsOf(vlans, ({ from, to, pvid, untagged }) => {
    const which = from === to ? `${from}` : `${from}–${to}`
    return `${which}${pvid ? ' (its own)' : ''}${untagged ? '' : ', tagged'}`
  })
}

type PortVlan = NonNullable<Attachment['vlan']>['value']

function portVlanWords(vlan: PortVlan): string {
  const ranges = (all: readonly { from: number; to: number }[]) =>
    all.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
  switch (vlan.mode) {
    case 'untagged':
      return 'none'
    case 'access':
      return `${vlan.vlan}`
    case 'trunk':
      return `trunk of ${ranges(vlan.allowed)}, untagged ${vlan.native}`
    case 'private':
      return vlan.type === 'promiscuous'
        ? `private ${vlan.primary}, promiscuous to ${ranges(vlan.secondaries)}`
        : `private ${vlan.primary}, ${vlan.type} ${vlan.secondary}`
    default:
      return vlan satisfies never
  }
}

function aclWords({ direction, action, local, remote }: NonNullable<Attachment['acls']>[number]): string {
  return [direction, action, local ?? '', remote ?? ''].filter((one) => one !== '').join(' ')
}

type ExtendedAcl = NonNullable<Attachment['extendedAcls']>['value'][number]

function extendedAclWords(acl: ExtendedAcl): string {
  const { direction, action, protocol, localAddress, localPort, remoteAddress, remotePort, weight, stateful } = acl
  const ends = [localAddress, localPort, remoteAddress, remotePort].map((one) => one ?? 'any')
  const answers = stateful === true ? ', answers too' : ''
  return `${direction} ${action} ${protocol ?? 'any'} ${ends.slice(0, 2).join(':')} ↔ ${ends.slice(2).join(':')} (${weight}${answers})`
}
