import type { Family } from '../../net/address.ts'
import { parsePrefix } from '../../net/prefix.ts'
import { PASSING_TARGETS } from './passing-targets.ts'

type Expression = Record<string, unknown>

/** Options with a value that say nothing about which packets are taken. */
const SILENT = new Set([
  '-m',
  '--match',
  '--comment',
  '--reject-with',
  '--log-prefix',
  '--log-level',
  '--limit',
  '--limit-burst',
  '--to-ports',
])

const CHAIN_ENDS: Readonly<Record<string, Expression>> = {
  ACCEPT: { accept: null },
  DROP: { drop: null },
  REJECT: { reject: null },
  RETURN: { return: null },
  MASQUERADE: { masquerade: null },
}

/**
 * A rule of `iptables-save` in the expressions of `nft -j`, so that both are judged by the same code (iptables(8),
 * iptables-extensions(8)). An option that is not known becomes a condition that is not understood.
 */
export function iptablesExpressions(words: readonly string[], family: Family): Expression[] {
  const rule = words[0] === '-A' ? words.slice(2) : [...words]
  const matches: Expression[] = []
  const ends: Expression[] = []
  const values = new Map<string, string>()
  let negated = false
  for (let i = 0; i < rule.length; i++) {
    const option = rule[i] ?? ''
    if (option === '!') {
      negated = true
      continue
    }
    const value = rule[i + 1] ?? ''
    i += 1
    if (option === '-j' || option === '--jump' || option === '-g' || option === '--goto') ends.push({ option, value })
    else if (option.startsWith('--to-')) values.set(option, value)
    else if (!SILENT.has(option)) matches.push(matchOf(option, value, negated, family))
    negated = false
  }
  return [...matches, ...ends.map((end) => targetOf(String(end['option']), String(end['value']), values))]
}

function matchOf(option: string, value: string, negated: boolean, family: Family): Expression {
  const [left, right] = sidesOf(option, value, family) ?? [{ unknown: option }, value]
  return { match: { op: negated ? '!=' : '==', left, right } }
}

const meta = (key: string) => ({ meta: { key } })
const payload = (protocol: string, field: string) => ({ payload: { protocol, field } })

function sidesOf(option: string, value: string, family: Family): [unknown, unknown] | undefined {
  const ip = family === 4 ? 'ip' : 'ip6'
  switch (option) {
    case '-i':
      return [meta('iifname'), interfaceName(value)]
    case '-o':
      return [meta('oifname'), interfaceName(value)]
    case '-s':
      return [payload(ip, 'saddr'), addresses(value)]
    case '-d':
      return [payload(ip, 'daddr'), addresses(value)]
    case '-p':
      return value === 'all' ? [meta('nfproto'), family === 4 ? 'ipv4' : 'ipv6'] : [meta('l4proto'), value]
    case '--dport':
    case '--dports':
    case '--destination-port':
      return [payload('th', 'dport'), ports(value)]
    case '--ctstate':
    case '--state':
      return [{ ct: { key: 'state' } }, value.toLowerCase().split(',')]
    case '--icmp-type':
    case '--icmpv6-type':
      return [payload(family === 4 ? 'icmp' : 'icmpv6', 'type'), value.split('/')[0] ?? value]
    case '--dst-type':
      return [{ fib: { result: 'type', flags: ['daddr'] } }, value.toLowerCase()]
    case '--src-type':
      return [{ fib: { result: 'type', flags: ['saddr'] } }, value.toLowerCase()]
    default:
      return undefined
  }
}

/** `eth+`: every name that begins so. */
const interfaceName = (value: string): string => (value.endsWith('+') ? `${value.slice(0, -1)}*` : value)

function addresses(value: string): unknown {
  return value.split(',').map((one) => {
    const prefix = parsePrefix(one)
    const [addr, len] = prefix?.split('/') ?? [one, '']
    return { prefix: { addr, len: Number(len) } }
  })
}

function ports(value: string): unknown {
  return value.split(',').map((one) => {
    const [from = '', to] = one.split(':')
    return to === undefined ? Number(from) : { range: [Number(from || 0), Number(to || 65535)] }
  })
}

function targetOf(option: string, target: string, values: ReadonlyMap<string, string>): Expression {
  const end = CHAIN_ENDS[target]
  if (end !== undefined) return end
  if (PASSING_TARGETS.has(target)) return { counter: null }
  if (target === 'SNAT') return { snat: natOf(values.get('--to-source')) }
  if (target === 'DNAT') return { dnat: natOf(values.get('--to-destination')) }
  if (target === 'REDIRECT') return { redirect: null }
  return option === '-g' || option === '--goto' ? { goto: { target } } : { jump: { target } }
}

/** `10.0.0.2`, `10.0.0.2:80`, `[fd00::2]:80`. */
function natOf(value: string | undefined): unknown {
  const [, bracketed, plain, port] = /^(?:\[([^\]]+)\]|([^:[\]]+|[0-9a-f:]+?))(?::(\d+))?$/i.exec(value ?? '') ?? []
  const addr = bracketed ?? plain
  return addr === undefined
    ? { addr: { unknown: value } }
    : { addr, ...(port === undefined ? {} : { port: Number(port) }) }
}
