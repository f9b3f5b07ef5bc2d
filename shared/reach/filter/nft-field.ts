import { z } from 'zod'
import type { Packet } from '../walk/packet.ts'
import type { FilterContext } from './filter-context.ts'
import type { FieldValue } from './nft-value.ts'

const Meta = z.object({ meta: z.object({ key: z.string() }) })
const Payload = z.object({ payload: z.object({ protocol: z.string(), field: z.string() }) })
const Ct = z.object({ ct: z.object({ key: z.string() }) })
const Fib = z.object({ fib: z.object({ result: z.string(), flags: z.union([z.string(), z.array(z.string())]) }) })

/** The field is not there in such a packet (`tcp dport` of a ping): no comparison with it holds, not even `!=`. */
export const ABSENT = Symbol('absent')

type Reads = (context: FilterContext) => FieldValue | typeof ABSENT | undefined

/** Reads the left side of an nft match, once: what it takes from a packet; `undefined` from all where it is not understood. */
export function fieldReader(left: unknown): Reads {
  const meta = Meta.safeParse(left).data?.meta
  if (meta !== undefined) return (context) => metaOf(meta.key, context)
  const payload = Payload.safeParse(left).data?.payload
  if (payload !== undefined) return (context) => payloadOf(payload.protocol, payload.field, context)
  const ct = Ct.safeParse(left).data?.ct
  if (ct !== undefined) return (context) => ctOf(ct.key, context)
  const fib = Fib.safeParse(left).data?.fib
  return fib === undefined ? () => undefined : (context) => fibOf(fib, context)
}

function metaOf(key: string, { packet, in: into, out }: FilterContext): FieldValue | undefined {
  switch (key) {
    case 'iifname':
    case 'iif':
      return into ?? ''
    case 'oifname':
    case 'oif':
      return out ?? ''
    case 'l4proto':
      return protocolOf(packet)
    case 'nfproto':
      return packet.family === 4 ? 'ipv4' : 'ipv6'
    case 'protocol':
      return packet.family === 4 ? 'ip' : 'ip6'
    case 'pkttype':
      return ['host', 'unicast']
    default:
      return undefined
  }
}

const protocolNames = { icmp: ['icmp', '1'], tcp: ['tcp', '6'], udp: ['udp', '17'] } as const

/** By name and number, as rules may have either. */
function protocolOf({ protocol, family }: Packet): readonly string[] {
  return protocol === 'icmp' && family === 6 ? ['icmpv6', 'ipv6-icmp', '58'] : protocolNames[protocol]
}

/** A client’s port is any of the ephemeral ones: a rule about it is not judged. */
function payloadOf(
  protocol: string,
  field: string,
  { packet, state }: FilterContext,
): FieldValue | typeof ABSENT | undefined {
  const own = packet.family === 4 ? 'ip' : 'ip6'
  if (protocol === 'ip' || protocol === 'ip6') {
    if (protocol !== own) return ABSENT
    if (field === 'saddr') return packet.source ?? ABSENT
    if (field === 'daddr') return packet.destination
    if (field === 'protocol' || field === 'nexthdr') return protocolOf(packet)
    return undefined
  }
  if (protocol === 'icmp' || protocol === 'icmpv6') {
    const isIt = packet.protocol === 'icmp' && (protocol === 'icmp') === (packet.family === 4)
    if (!isIt) return ABSENT
    return field === 'type' ? (state === 'new' ? ['echo-request', '8', '128'] : ['echo-reply', '0', '129']) : undefined
  }
  if (protocol === 'tcp' || protocol === 'udp' || protocol === 'th') {
    if (packet.protocol === 'icmp' || (protocol !== 'th' && protocol !== packet.protocol)) return ABSENT
    return field === (state === 'new' ? 'dport' : 'sport') ? packet.port : undefined
  }
  return undefined
}

const STATES = { new: ['new'], established: ['established'], invalid: ['invalid'] } as const

function ctOf(key: string, { state, translated }: FilterContext): FieldValue | typeof ABSENT | undefined {
  // What connection tracking does not know has nothing but that state.
  if (state === 'invalid' && key !== 'state') return ABSENT
  switch (key) {
    case 'state':
      if (state === 'invalid' || !(translated.source || translated.destination)) return STATES[state]
      // iptables counts translations among the states (`--ctstate DNAT`).
      return [state, ...(translated.source ? ['snat'] : []), ...(translated.destination ? ['dnat'] : [])]
    case 'direction':
      return state === 'new' ? 'original' : 'reply'
    case 'status':
      return [
        ...(translated.source ? ['snat'] : []),
        ...(translated.destination ? ['dnat'] : []),
        ...(state === 'established' ? ['seen-reply', 'confirmed'] : []),
      ]
    default:
      return undefined
  }
}

/** `fib daddr type local`: Docker asks it before it maps a port. */
function fibOf(
  { result, flags }: z.infer<typeof Fib>['fib'],
  { packet, isOwn }: FilterContext,
): FieldValue | undefined {
  const asked = typeof flags === 'string' ? [flags] : flags
  if (result !== 'type' || asked.length !== 1) return undefined
  const address = asked[0] === 'daddr' ? packet.destination : asked[0] === 'saddr' ? packet.source : undefined
  return address === undefined ? undefined : isOwn(address) ? 'local' : 'unicast'
}
