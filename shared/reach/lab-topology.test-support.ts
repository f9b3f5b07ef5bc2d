import { interfaceFor, machineFor, segmentFor } from '../diagram/lab-inventory.fixture.ts'
import type { Inventory, Machine, Segment } from '../inventory/inventory.ts'
import { address } from '../net/address.ts'
import { prefix } from '../net/prefix.ts'
import { buildTopology } from '../topology/build-topology.ts'
import { answer } from './answer.ts'
import type { Question, Verdict } from './verdict.ts'

const sources: Machine['name']['sources'] = [{ kind: 'assumed', code: 'test', sentence: 'Made for a test.' }]
const sourced = <T>(value: T) => ({ value, sources })

/** A machine with interfaces `name: address/length on segment`, for tests. */
export function machine(
  kind: Machine['kind'],
  id: string,
  interfaces: readonly [name: string, cidr: string, segment: string | undefined][],
  more: Partial<Machine> = {},
): Machine {
  const made = interfaces.map(([name, cidr, segment]) => {
    const [plain = '', length = ''] = cidr.split('/')
    const one = interfaceFor(`${id}#${name}`, plain, {
      up: sourced(true),
      ...(segment === undefined ? {} : { segment }),
    })
    for (const held of one.addresses) held.length = Number(length)
    return one
  })
  return { ...machineFor(id, kind, id, made), ...more }
}

/** Rows of a routing table: `destination via gateway dev interface`, `destination dev interface`, `blackhole destination`. */
export function routes(id: string, ...rows: string[]): Pick<Machine, 'routes' | 'routesRecorded'> {
  return {
    routesRecorded: true,
    routes: rows.map((row) => {
      const [, type, to = '', via, dev, metric] =
        /^(?:(blackhole|unreachable|prohibit) )?(\S+)(?: via (\S+))?(?: dev (\S+))?(?: metric (\d+))?$/.exec(row) ?? []
      return {
        type: (type ?? 'unicast') as Machine['routes'][number]['type'],
        destination: prefix(to === 'default' ? '0.0.0.0/0' : to),
        gateway: via === undefined ? null : address(via),
        ...(dev === undefined ? {} : { interface: `${id}#${dev}` }),
        ...(metric === undefined ? {} : { metric: Number(metric) }),
        sources,
      }
    }),
  }
}

/** A segment with everyone whose interfaces name it. */
export function segment(
  id: string,
  kind: Segment['kind'],
  network: string,
  machines: readonly Machine[],
  more: Partial<Segment> = {},
): Segment {
  const on = machines.flatMap((one) =>
    one.interfaces.flatMap((held): [string, string][] => (held.segment === id ? [[one.id, held.id]] : [])),
  )
  return segmentFor(id, kind, id, network, on, more)
}

export const switchOf = (type: 'Private' | 'Internal' | 'External', more: Partial<Segment> = {}): Partial<Segment> => ({
  switchType: sourced(type),
  external: type === 'External',
  ...more,
})

/** Asks one question of an inventory made of these. */
export function ask(
  machines: Machine[],
  segments: Segment[],
  question: Pick<Question, 'from' | 'to'> & { address?: string; protocol?: Question['protocol']; port?: number },
): Verdict {
  const inventory: Inventory = { name: 'lab', host: 'host', machines, segments, outputs: [] }
  const { address: wanted, ...rest } = question
  return answer(buildTopology(inventory), {
    protocol: 'icmp',
    ...rest,
    ...(wanted === undefined ? {} : { address: address(wanted) }),
  })
}

export const os = (value: 'windows' | 'linux') => ({ os: sourced(value) })
export const forwards = (value = true) => ({ forwarding: { 4: sourced(value) } })
export const off = { power: sourced('off' as const) }
