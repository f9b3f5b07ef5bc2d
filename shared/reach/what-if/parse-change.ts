import { z } from 'zod'
import { type Address, bitsOf, familyOf } from '../../net/address.ts'
import { type Prefix, parsePrefix, prefixOf } from '../../net/prefix.ts'
import { printable } from '../../recording/printable.ts'
import { isRefusal, type Refusal, refusal } from '../../recording/refusal.ts'
import type { Topology } from '../../topology/topology.ts'
import type { Change } from '../what-if.ts'
import { changeSyntax } from './change-syntax.ts'
import { namedAddress, namedInterface, namedMachine, namedSegment } from './named-part.ts'
import { wordsOfLine } from './words-of-line.ts'

type Verb = keyof typeof changeSyntax
const isVerb = (word: string | undefined): word is Verb => word !== undefined && Object.hasOwn(changeSyntax, word)

const parsers: Record<Verb, (topology: Topology, words: readonly string[]) => Change | Refusal> = {
  switch: parseSwitch,
  connect: parseConnect,
  forward: parseForward,
  map: parseMap,
  allow: (topology, words) => parseRule('allow', topology, words),
  deny: (topology, words) => parseRule('deny', topology, words),
  route: parseRoute,
  power: parsePower,
  plug: (topology, words) => parsePort('plug', topology, words),
  unplug: (topology, words) => parsePort('unplug', topology, words),
}

/** A change as a person writes it: `switch "Default Switch" external`. */
export function parseChange(topology: Topology, line: string): Change | Refusal {
  const [first, ...words] = wordsOfLine(line) ?? []
  const verb = first?.toLowerCase()
  if (isVerb(verb)) return parsers[verb](topology, words)
  const verbs = Object.keys(changeSyntax)
  return refusal(
    'wrong-use',
    `${printable(line)} is no change: one begins with ${verbs.slice(0, -1).join(', ')} or ${verbs.at(-1)}.`,
  )
}

function usage(verb: Verb): Refusal {
  return refusal('wrong-use', `A change is written as: ${changeSyntax[verb]}`)
}

const types = { private: 'Private', internal: 'Internal', external: 'External' } as const

function parseSwitch(topology: Topology, [name, wanted, ...more]: readonly string[]): Change | Refusal {
  const type = Object.entries(types).find(([word]) => word === wanted?.toLowerCase())?.[1]
  if (name === undefined || type === undefined || more.length > 0) return usage('switch')
  const segment = namedSegment(topology, name)
  return isRefusal(segment) ? segment : { kind: 'switch-type', segment: segment.id, type }
}

function parseConnect(topology: Topology, [guest, to, adapter, ...more]: readonly string[]): Change | Refusal {
  if (guest === undefined || to === undefined || more.length > 0) return usage('connect')
  const machine = namedMachine(topology, guest)
  if (isRefusal(machine)) return machine
  const segment = namedSegment(topology, to)
  if (isRefusal(segment)) return segment
  const made = { kind: 'connect' as const, machine: machine.id, segment: segment.id }
  if (adapter === undefined) return made
  const one = namedInterface(machine, adapter)
  return isRefusal(one) ? one : { ...made, interface: one.id }
}

function parseForward(topology: Topology, words: readonly string[]): Change | Refusal {
  const [name, only] = words
  const on = onOrOff(words.at(-1))
  if (name === undefined || on === undefined || words.length < 2 || words.length > 3) return usage('forward')
  const machine = namedMachine(topology, name)
  if (isRefusal(machine)) return machine
  const made = { kind: 'forwarding' as const, machine: machine.id, on }
  if (words.length === 2 || only === undefined) return made
  const one = namedInterface(machine, only)
  return isRefusal(one) ? one : { ...made, interface: one.id }
}

function parseMap(topology: Topology, [at, by, port, to, toPort, ...more]: readonly string[]): Change | Refusal {
  const protocol = by === 'tcp' || by === 'udp' ? by : undefined
  const [outer, inner] = [portOf(port), portOf(toPort)]
  if (at === undefined || to === undefined || more.length > 0) return usage('map')
  if (protocol === undefined || outer === undefined || inner === undefined) return usage('map')
  const machine = namedMachine(topology, at)
  if (isRefusal(machine)) return machine
  const address = namedAddress(topology, to, machine)
  if (isRefusal(address)) return address
  return { kind: 'mapping', machine: machine.id, protocol, port: outer, to: address, toPort: inner }
}

function parseRule(action: 'allow' | 'deny', topology: Topology, words: readonly string[]): Change | Refusal {
  const [, name, way, , protocol, , port, , from] =
    /^(.+)\n(in|out|forward)(\n(icmp|tcp|udp)(\n(\d+))?)?(\nfrom\n(.+))?$/i.exec(words.join('\n')) ?? []
  const direction = z.enum(['in', 'out', 'forward']).safeParse(way?.toLowerCase()).data
  const numbered = portOf(port)
  if (name === undefined || direction === undefined || (port !== undefined && numbered === undefined))
    return usage(action)
  const machine = namedMachine(topology, name)
  if (isRefusal(machine)) return machine
  const peer = from === undefined ? undefined : (parsePrefix(from) ?? hostPrefix(namedAddress(topology, from, machine)))
  if (isRefusal(peer)) return peer
  const by = z.enum(['icmp', 'tcp', 'udp']).safeParse(protocol?.toLowerCase()).data
  return {
    kind: 'firewall',
    machine: machine.id,
    action,
    direction,
    ...(by === undefined ? {} : { protocol: by }),
    ...(numbered === undefined ? {} : { port: numbered }),
    ...(peer === undefined ? {} : { from: peer }),
  }
}

function parseRoute(topology: Topology, [name, to, via, gateway, ...more]: readonly string[]): Change | Refusal {
  const destination = to === 'default' ? parsePrefix('0.0.0.0/0') : parsePrefix(to ?? '')
  if (name === undefined || via?.toLowerCase() !== 'via' || gateway === undefined || more.length > 0)
    return usage('route')
  if (destination === undefined)
    return refusal('wrong-use', `${printable(to ?? '')} is no network: one is written as 192.168.41.96/28.`)
  const machine = namedMachine(topology, name)
  if (isRefusal(machine)) return machine
  const address = namedAddress(topology, gateway, machine)
  return isRefusal(address) ? address : { kind: 'route', machine: machine.id, destination, gateway: address }
}

function parsePower(topology: Topology, [name, state, ...more]: readonly string[]): Change | Refusal {
  const on = onOrOff(state)
  if (name === undefined || on === undefined || more.length > 0) return usage('power')
  const machine = namedMachine(topology, name)
  return isRefusal(machine) ? machine : { kind: 'power', machine: machine.id, on }
}

function parsePort(
  verb: 'plug' | 'unplug',
  topology: Topology,
  [name, only, ...more]: readonly string[],
): Change | Refusal {
  if (name === undefined || more.length > 0) return usage(verb)
  const machine = namedMachine(topology, name)
  if (isRefusal(machine)) return machine
  const first = machine.interfaces.find(({ segment }) => segment !== undefined)
  const one = only === undefined ? (first ?? usage(verb)) : namedInterface(machine, only)
  return isRefusal(one) ? one : { kind: 'port', interface: one.id, plugged: verb === 'plug' }
}

function hostPrefix(address: Address | Refusal): Prefix | Refusal {
  return isRefusal(address) ? address : prefixOf(address, bitsOf(familyOf(address)))
}

function onOrOff(word: string | undefined): boolean | undefined {
  const lower = word?.toLowerCase()
  return lower === 'on' ? true : lower === 'off' ? false : undefined
}

function portOf(text: string | undefined): number | undefined {
  const port = /^\d{1,5}$/.test(text ?? '') ? Number(text) : 0
  return port >= 1 && port <= 65_535 ? port : undefined
}
