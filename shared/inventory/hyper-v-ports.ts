import type { FactOf } from '../facts/fact.ts'
import type { AdapterOwner } from '../facts/windows-fact.ts'
import { argumentOf } from '../parse/command-words.ts'
import type { ReadMachine } from '../parse/read-recording.ts'
import type { Draft } from './draft.ts'
import type { Attachment } from './inventory.ts'
import { addSource, factsOf, merge, seenAt, sourcedBy } from './seen.ts'
import type { Seen } from './source.ts'
import { wholeOutputs } from './windows-lists.ts'

/** An adapter of Hyper-V's and the port that it has on a switch. */
export interface HyperVPort {
  adapter: FactOf<'virtual-adapter'>
  attachment: Attachment
}

/** What Hyper-V tells of single ports: VLANs, guards, ACLs. A command that was recorded and names no ACL is a fact as well. */
export function joinHyperVPorts(draft: Draft, host: ReadMachine, ports: readonly HyperVPort[]): void {
  const known = new Ports(ports)
  const seen = new Map(factsOf(host, 'virtual-adapter').map(({ fact, source }) => [fact, source]))
  for (const { adapter, attachment } of ports) {
    const source = seen.get(adapter)
    if (source !== undefined) joinGuards(attachment, adapter, source)
  }
  for (const { fact, source } of factsOf(host, 'adapter-vlan'))
    for (const { attachment } of known.of(fact)) attachment.vlan ??= { value: fact.vlan, sources: [source] }
  joinNoAcls(host, ports)
  for (const { fact, source } of factsOf(host, 'port-acl', 'no-port-acl')) joinAcl(draft, known, fact, source)
  for (const { fact, source } of factsOf(host, 'extended-acl'))
    for (const { attachment } of known.of(fact)) joinExtendedAcl(attachment, fact, source)
}

function joinGuards(attachment: Attachment, fact: FactOf<'virtual-adapter'>, source: Seen): void {
  const { dynamicMac, macSpoofing, dhcpGuard, routerGuard, portMirroring } = fact
  if (dynamicMac !== undefined) attachment.dynamicMac = merge(attachment.dynamicMac, dynamicMac, source)
  if (macSpoofing !== undefined) attachment.macSpoofing = merge(attachment.macSpoofing, macSpoofing, source)
  if (dhcpGuard !== undefined) attachment.dhcpGuard = merge(attachment.dhcpGuard, dhcpGuard, source)
  if (routerGuard !== undefined) attachment.routerGuard = merge(attachment.routerGuard, routerGuard, source)
  // `Ok`, in any language: Hyper-V tells the name of the number. More than one: something is wrong as well.
  if (fact.status !== undefined && !/^(?:ok)?$/i.test(fact.status))
    attachment.trouble ??= sourcedBy(fact.status, source)
  if (portMirroring !== undefined) attachment.portMirroring = merge(attachment.portMirroring, portMirroring, source)
}

/** Ports by whose they are: by the adapter's id; else by the machine, and the adapter's name, which several of its adapters may have. */
class Ports {
  private readonly byId: ReadonlyMap<string, HyperVPort[]>
  private readonly byMachine: ReadonlyMap<string, HyperVPort[]>

  constructor(ports: readonly HyperVPort[]) {
    this.byId = Map.groupBy(ports, ({ adapter }) => adapter.id?.toLowerCase() ?? '')
    this.byMachine = Map.groupBy(ports, ({ adapter }) => machineKey(adapter))
  }

  of(owner: AdapterOwner): readonly HyperVPort[] {
    const { adapterId, adapterName } = owner
    const byId = adapterId === undefined ? undefined : this.byId.get(adapterId.toLowerCase())
    const own = this.byMachine.get(machineKey(owner)) ?? []
    return byId ?? own.filter(({ adapter }) => adapterName === undefined || isNamed(adapter.name, adapterName))
  }
}

/** No VM's name has a slash in front. */
const machineKey = ({ managementOs, vmName }: AdapterOwner): string =>
  managementOs === true ? '/host' : (vmName?.toLowerCase() ?? '/unknown')

function isNamed(name: string | undefined, wanted: string | undefined): boolean {
  return wanted !== undefined && name?.toLowerCase() === wanted.toLowerCase()
}

/** Guests about which a command was asked that lists ACLs have none but those that it lists. */
function joinNoAcls(host: ReadMachine, ports: readonly HyperVPort[]): void {
  const asked = (parser: string) =>
    wholeOutputs(host, parser).map((output) => {
      const name = argumentOf(output.output.command)
      const about = name === undefined || name === '*' ? undefined : name
      const guests = ports.filter(
        ({ adapter }) => !adapter.managementOs && (about === undefined || isNamed(adapter.vmName, about)),
      )
      return { guests, source: seenAt(host, output, { line: 1 }) }
    })
  for (const { guests, source } of asked('windows-get-vmnetworkadapteracl')) {
    for (const { attachment } of guests) {
      attachment.acls ??= []
      attachment.aclSources = attachment.aclSources ?? [source]
    }
  }
  for (const { guests, source } of asked('windows-get-vmnetworkadapterextendedacl'))
    for (const { attachment } of guests) attachment.extendedAcls ??= { value: [], sources: [source] }
}

function joinAcl(draft: Draft, ports: Ports, fact: FactOf<'port-acl' | 'no-port-acl'>, source: Seen): void {
  const owned = fact.kind === 'port-acl' ? ports.of(fact).map(({ attachment }) => attachment) : []
  for (const attachment of owned.length > 0 ? owned : attachmentsOf(draft, fact.vmName)) {
    attachment.acls ??= []
    attachment.aclSources ??= []
    addSource(attachment.aclSources, source)
    if (fact.kind === 'port-acl') attachment.acls.push(aclOf(fact))
  }
}

/** Ports of a guest whose adapters were not listed. */
function attachmentsOf(draft: Draft, vmName: string | undefined): Attachment[] {
  const guest = draft.machines.find((one) => one.kind === 'guest' && isNamed(one.name.value, vmName))
  return draft.segments.flatMap(({ attachments }) => attachments.filter(({ machine }) => machine === guest?.id))
}

function aclOf(fact: FactOf<'port-acl'>): NonNullable<Attachment['acls']>[number] {
  const { direction, action, local, remote } = fact
  return { direction, action, ...(local === undefined ? {} : { local }), ...(remote === undefined ? {} : { remote }) }
}

function joinExtendedAcl(attachment: Attachment, fact: FactOf<'extended-acl'>, source: Seen): void {
  const { kind: _, line: _l, endLine: _e, columns: _c, vmName: _v, ...said } = fact
  const { managementOs: _m, adapterName: _n, adapterId: _i, ...acl } = said
  const known = attachment.extendedAcls?.value ?? []
  const value = [...known, { ...acl, sources: [source] }].sort((a, b) => b.weight - a.weight)
  const sources = known.length === 0 ? [source] : [...(attachment.extendedAcls?.sources ?? []), source]
  attachment.extendedAcls = { value, sources }
}
