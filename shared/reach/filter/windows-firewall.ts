import type { Machine } from '../../inventory/inventory.ts'
import { assumed } from '../../inventory/seen.ts'
import type { Source } from '../../inventory/source.ts'
import type { FirewallProfile, FirewallProfileName, FirewallRule } from '../../inventory/windows-network.ts'
import { type Address, addressToNumber, familyOf, parseAddress } from '../../net/address.ts'
import { contains, parsePrefix, prefixOf } from '../../net/prefix.ts'
import type { StackInterface } from '../../topology/topology.ts'
import { type Packet, protocolName } from '../walk/packet.ts'

/** What the Windows firewall does with a conversation’s first packet. */
export interface FirewallVerdict {
  passes: boolean
  /** Why, in a few words: "no rule lets it in on a Public network". */
  words: string
  sources: Source[]
}

/**
 * The Windows firewall of one machine for a packet on one interface: the profile of the interface’s network counts; a
 * blocking rule wins over an allowing one; else the profile’s default (in: block, out: allow). `undefined` where no
 * profile was recorded. (Windows Defender Firewall, "rule precedence".)
 */
export function windowsFirewall(
  machine: Machine,
  direction: 'in' | 'out',
  packet: Packet,
  on: StackInterface,
): FirewallVerdict | undefined {
  if (machine.firewallProfiles === undefined) return undefined
  const profile = profileOf(machine, on)
  if (profile === undefined) return undefined
  const { name, sources } = profile
  if (profile.enabled === false) return { passes: true, words: `the ${name} firewall is off`, sources }
  const doubts: Source[] = []
  const rules = (machine.firewallRules?.value ?? []).filter(
    (rule) => rule.enabled && rule.direction === direction && isFor(rule, name) && takes(rule, packet, on, doubts),
  )
  const block = rules.find(({ action }) => action === 'block')
  if (block !== undefined) {
    return { passes: false, words: `the rule “${block.name}” blocks it`, sources: [...block.sources, ...doubts] }
  }
  if (direction === 'in' && profile.inboundRules === false)
    return { passes: false, words: `a ${name} network lets in no exceptions`, sources: [...sources, ...doubts] }
  const [allow] = rules
  if (allow !== undefined)
    return { passes: true, words: `the rule “${allow.name}” allows it`, sources: [...allow.sources, ...doubts] }
  return byDefault(machine, direction, profile, doubts)
}

function profileOf({ firewallProfiles, interfaces }: Machine, on: StackInterface): FirewallProfile | undefined {
  // Windows takes a network that it has not identified for a public one: a vEthernet is one.
  const category = interfaces.find(({ id }) => id === on.id)?.networkCategory?.value ?? 'Public'
  return firewallProfiles?.value.find(({ name }) => name === category)
}

function byDefault(
  machine: Machine,
  direction: 'in' | 'out',
  { name, defaultInbound, defaultOutbound, sources }: FirewallProfile,
  doubts: readonly Source[],
): FirewallVerdict {
  const usual = direction === 'in' ? 'block' : 'allow'
  const set = direction === 'in' ? defaultInbound : defaultOutbound
  const what = set === undefined || set === 'notConfigured' ? usual : set
  const way = direction === 'in' ? 'in' : 'out'
  if (what === 'allow')
    return { passes: true, words: `a ${name} network lets everything ${way}`, sources: [...sources, ...doubts] }
  if (machine.firewallRules === undefined) {
    const sentence = `The rules of ${machine.name.value}’s firewall were not recorded: taken to let it ${way}.`
    return {
      passes: true,
      words: 'its rules were not recorded',
      sources: [...sources, assumed('firewall-rules-not-recorded', sentence)],
    }
  }
  return { passes: false, words: `no rule lets it ${way} on a ${name} network`, sources: [...sources, ...doubts] }
}

function isFor({ profiles }: FirewallRule, name: FirewallProfileName): boolean {
  return profiles.length === 0 || profiles.includes(name)
}

/** Whether the rule’s conditions take the packet. Conditions that can’t be judged make it not apply, and are said. */
function takes(rule: FirewallRule, packet: Packet, on: StackInterface, doubts: Source[]): boolean {
  if (rule.interfaces !== undefined && !rule.interfaces.includes(on.id)) return false
  if (rule.protocol !== undefined && rule.protocol !== protocolName(packet)) return false
  if (!portFits(rule.direction === 'in' ? rule.localPorts : rule.remotePorts, packet)) return false
  if (rule.icmpTypes !== undefined && packet.protocol === 'icmp' && !rule.icmpTypes.some(isEcho)) return false
  const [local, remote] =
    rule.direction === 'in' ? [packet.destination, packet.source] : [packet.source, packet.destination]
  if (!addressFits(rule.localAddresses, local, on) || !addressFits(rule.remoteAddresses, remote, on)) return false
  if (
    rule.conditionsTold &&
    rule.interfaceType === undefined &&
    rule.service === undefined &&
    rule.program === undefined
  )
    return true
  // Of a program's rule only that program profits: whether it is the one that listens is not known.
  const why = rule.conditionsTold
    ? 'is for one program, service or kind of interface only'
    : 'was recorded without its conditions'
  doubts.push(
    assumed('firewall-rule-not-judged', `The firewall rule “${rule.name}” ${why}: taken not to apply.`),
    ...rule.sources,
  )
  return false
}

/** Echo request: type 8 of ICMPv4, 128 of ICMPv6. */
const isEcho = (type: string): boolean => ['8', '8:0', '128', '128:0'].includes(type)

function portFits(ports: readonly string[] | undefined, { protocol, port }: Packet): boolean {
  if (ports === undefined || protocol === 'icmp') return true
  return ports.some((one) => {
    const [from, to = from] = one.split('-').map(Number)
    return port !== undefined && from !== undefined && to !== undefined && from <= port && port <= to
  })
}

function addressFits(
  patterns: readonly string[] | undefined,
  address: Address | undefined,
  on: StackInterface,
): boolean {
  if (patterns === undefined) return true
  return address !== undefined && patterns.some((pattern) => addressTaken(pattern, address, on))
}

function addressTaken(pattern: string, address: Address, on: StackInterface): boolean {
  if (/^any$/i.test(pattern)) return true
  if (/^localsubnet[46]?$/i.test(pattern)) {
    return on.addresses.some(({ address: own, length }) => contains(prefixOf(own, length), address))
  }
  const prefix = parsePrefix(pattern)
  if (prefix !== undefined) return contains(prefix, address)
  const [from, to] = pattern.split('-').map((end) => parseAddress(end.trim()))
  if (from === undefined || to === undefined || familyOf(from) !== familyOf(address)) return false
  const number = addressToNumber(address)
  return addressToNumber(from) <= number && number <= addressToNumber(to)
}
