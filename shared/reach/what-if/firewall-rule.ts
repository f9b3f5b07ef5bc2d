import { z } from 'zod'
import type { FilterChain, Inventory, Machine } from '../../inventory/inventory.ts'
import { PrefixText } from '../../inventory/net-text.ts'
import type { Assumed } from '../../inventory/source.ts'
import { FirewallProfileName, type FirewallRule } from '../../inventory/windows-network.ts'
import { familyOfPrefix, lengthOf, networkOf } from '../../net/prefix.ts'
import { isRefusal, refusal } from '../../recording/refusal.ts'
import { defineChange } from './define-change.ts'
import { findMachine, nameOf } from './find-part.ts'

const schema = z.object({
  kind: z.literal('firewall'),
  machine: z.string(),
  action: z.enum(['allow', 'deny']),
  /** What comes in for the machine itself, what it sends, or what it passes on. */
  direction: z.enum(['in', 'out', 'forward']),
  /** Absent: any. */
  protocol: z.enum(['icmp', 'tcp', 'udp']).optional(),
  port: z.number().int().min(1).max(65_535).optional(),
  /** Who begins the conversation; absent: anybody. */
  from: PrefixText.optional(),
})
type Rule = z.infer<typeof schema>

const hooks = { in: 'input', out: 'output', forward: 'forward' } as const
const back = { in: 'output', out: 'input', forward: 'forward' } as const

/** A machine’s firewall lets conversations in, out or through, or does not; it is asked before every recorded rule. */
export const firewallRule = defineChange({
  schema,
  words,
  apply: (draft, change, source) => {
    const machine = findMachine(draft, change.machine)
    if (isRefusal(machine)) return machine
    if (change.port !== undefined && (change.protocol === undefined || change.protocol === 'icmp'))
      return refusal('what-if', 'A port belongs to TCP or UDP: say which.')
    if (machine.firewallRules !== undefined && change.direction !== 'forward') addWindowsRule(machine, change, source)
    else if (change.action === 'deny') deny(machine, change, source)
    else if (!allow(machine, change, source))
      return refusal(
        'what-if',
        `No firewall of ${machine.name.value} is known that would stop it: there is nothing to allow.`,
      )
    return undefined
  },
})

function words(inventory: Inventory, { machine, action, direction, protocol, port, from }: Rule): string {
  const verb = { in: 'in', out: 'out', forward: 'through' }[direction]
  const whom = from === undefined ? '' : ` from ${from}`
  return `${nameOf(inventory, machine)}’s firewall lets ${whatWords(action, protocol, port)} ${verb}${whom}`
}

function whatWords(action: Rule['action'], protocol: Rule['protocol'], port: Rule['port']): string {
  if (protocol === undefined) return action === 'allow' ? 'everything' : 'nothing'
  const what = protocol === 'icmp' ? 'ping' : `${protocol.toUpperCase()}${port === undefined ? '' : ` port ${port}`}`
  return action === 'allow' ? what : `no ${what}`
}

type Expressions = NonNullable<FilterChain['rules'][number]['expressions']>

const match = (left: unknown, right: unknown) => ({ match: { op: '==', left, right } })
const state = (value: 'new' | 'established') => match({ ct: { key: 'state' } }, value)

/** A conversation’s first packet, in the words of `nft -j`. */
function begins({ protocol, port, from }: Rule): Expressions {
  return [state('new'), ...ofProtocol(protocol), ...ofPeer('saddr', from), ...toPort(protocol, port)]
}

/** The answers to it. */
function answers({ protocol, from }: Rule): Expressions {
  return [state('established'), ...ofProtocol(protocol), ...ofPeer('daddr', from)]
}

function ofProtocol(protocol: Rule['protocol']): Expressions {
  if (protocol === undefined) return []
  return [match({ meta: { key: 'l4proto' } }, protocol === 'icmp' ? { set: ['icmp', 'icmpv6'] } : protocol)]
}

function ofPeer(field: 'saddr' | 'daddr', peer: Rule['from']): Expressions {
  if (peer === undefined) return []
  const protocol = familyOfPrefix(peer) === 4 ? 'ip' : 'ip6'
  return [match({ payload: { protocol, field } }, { prefix: { addr: networkOf(peer), len: lengthOf(peer) } })]
}

function toPort(protocol: Rule['protocol'], port: Rule['port']): Expressions {
  return protocol === undefined || port === undefined ? [] : [match({ payload: { protocol, field: 'dport' } }, port)]
}

/** One chain before all others is enough: what it drops is dropped (nft(8), "hook and priority"). */
function deny(machine: Machine, rule: Rule, source: Assumed): void {
  const chain: FilterChain = {
    family: 'inet',
    table: 'what-if',
    chain: hooks[rule.direction],
    hook: hooks[rule.direction],
    chainType: 'filter',
    priority: -400,
    policy: 'accept',
    rules: [{ expressions: [...begins(rule), { drop: null }], sources: [source] }],
    sources: [source],
  }
  machine.filters = [chain, ...machine.filters]
}

/** Every chain of the hook must let it pass, so each gets the rule as its first; answers pass the other way. Whether there is any. */
function allow(machine: Machine, rule: Rule, source: Assumed): boolean {
  let any = false
  const first = (hook: string, expressions: Expressions) => {
    for (const chain of machine.filters) {
      if (chain.hook !== hook || chain.chainType === 'nat') continue
      chain.rules = [{ expressions: [...expressions, { accept: null }], sources: [source] }, ...chain.rules]
      any = true
    }
  }
  first(hooks[rule.direction], begins(rule))
  first(back[rule.direction], answers(rule))
  return any
}

/** The Windows firewall knows conversations by itself; a rule that blocks wins over all that allow. */
function addWindowsRule(machine: Machine, rule: Rule, source: Assumed): void {
  const isIn = rule.direction === 'in'
  const ports = rule.port === undefined ? undefined : [`${rule.port}`]
  const protocols = rule.protocol === 'icmp' ? ['icmpv4', 'icmpv6'] : [rule.protocol]
  const made = protocols.map(
    (protocol): FirewallRule => ({
      name: source.sentence,
      direction: isIn ? 'in' : 'out',
      action: rule.action === 'allow' ? 'allow' : 'block',
      enabled: true,
      profiles: [...FirewallProfileName.options],
      conditionsTold: true,
      ...(protocol === undefined ? {} : { protocol }),
      ...(ports === undefined ? {} : isIn ? { localPorts: ports } : { remotePorts: ports }),
      ...(rule.from === undefined || !isIn ? {} : { remoteAddresses: [rule.from] }),
      sources: [source],
    }),
  )
  const before = machine.firewallRules
  machine.firewallRules = { value: [...made, ...(before?.value ?? [])], sources: [source, ...(before?.sources ?? [])] }
}
