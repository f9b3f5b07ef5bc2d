import type { FactKind } from '../facts/fact.ts'
import type { ReadMachine, ReadOutput } from '../parse/read-recording.ts'
import type { Machine } from './inventory.ts'
import { factsOf, type SeenFact, seenAt } from './seen.ts'
import type { Source, Sourced } from './source.ts'
import { interfaceByIndex } from './windows-ip.ts'
import type { FirewallRule } from './windows-network.ts'

type Lists = Pick<Machine, 'nats' | 'natMappings' | 'portProxies' | 'firewallProfiles' | 'firewallRules'>

/** NATs, mappings, port proxies and firewall of a Windows machine. A command that was recorded and named none is a fact as well. */
export function windowsLists(read: ReadMachine, machine: Machine): Lists {
  const nats = listOf(read, 'windows-get-netnat', 'nat', row)
  const natMappings = listOf(read, 'windows-get-netnatstaticmapping', 'nat-mapping', row)
  const portProxies = listOf(read, 'windows-netsh-portproxy', 'port-proxy', row)
  const firewallProfiles = listOf(read, 'windows-get-netfirewallprofile', 'firewall-profile', row)
  const firewallRules = listOf(read, 'windows-get-netfirewallrule', 'firewall-rule', (seen) => ruleOf(machine, seen))
  return {
    ...(nats === undefined ? {} : { nats }),
    ...(natMappings === undefined ? {} : { natMappings }),
    ...(portProxies === undefined ? {} : { portProxies }),
    ...(firewallProfiles === undefined ? {} : { firewallProfiles }),
    ...(firewallRules === undefined ? {} : { firewallRules }),
  }
}

/** Outputs of a parser that tell all there is: the command worked, and nothing was left out or not understood entirely. */
export function wholeOutputs(read: ReadMachine, parser: string): ReadOutput[] {
  return read.outputs.filter(
    ({ parser: own, output, facts, unread }) =>
      own?.id === parser &&
      output.failure === undefined &&
      output.partial !== true &&
      (facts.length > 0 || unread.length === 0),
  )
}

function listOf<Kind extends FactKind, Row>(
  read: ReadMachine,
  parser: string,
  kind: Kind,
  toRow: (seen: SeenFact<Kind>) => Row,
): Sourced<Row[]> | undefined {
  const seen = factsOf(read, kind)
  const places = wholeOutputs(read, parser).map((output) => seenAt(read, output, { line: 1 }))
  if (seen.length === 0 && places.length === 0) return undefined
  const sources = seen.length === 0 ? places : seen.map(({ source }) => source)
  return { value: seen.map(toRow), sources }
}

type Said<Kind extends FactKind> = Omit<SeenFact<Kind>['fact'], 'kind' | 'line' | 'endLine' | 'columns'>

/** The row as the fact tells it, with its place. */
function row<Kind extends FactKind>({ fact, source }: SeenFact<Kind>): Said<Kind> & { sources: Source[] } {
  const { kind: _, line: _l, endLine: _e, columns: _c, ...said } = fact
  return { ...said, sources: [source] }
}

/** Interfaces are named by their alias; one that this machine does not have matches nothing. */
function ruleOf(machine: Machine, seen: SeenFact<'firewall-rule'>): FirewallRule {
  const { id: _, interfaceAliases, enabled = true, ...said } = row(seen)
  const interfaces = interfaceAliases?.flatMap((alias) => interfaceByIndex(machine, { interface: alias })?.id ?? [])
  return { ...said, enabled, ...(interfaces === undefined ? {} : { interfaces }) }
}
