import { buildScene } from '../../shared/diagram/build-scene.ts'
import type { Scene } from '../../shared/diagram/scene.ts'
import type { Interface, Inventory, Machine, Segment } from '../../shared/inventory/inventory.ts'
import { answer } from '../../shared/reach/answer.ts'
import { matrix } from '../../shared/reach/matrix.ts'
import type { Protocol, Question, Verdict, ZoneFlow } from '../../shared/reach/verdict.ts'
import { zoneFlows } from '../../shared/reach/zone-flows.ts'
import { buildTopology } from '../../shared/topology/build-topology.ts'

export type Matrix = ReturnType<typeof matrix>

/** Everything that follows from one inventory. Each part is worked out when it is first asked for, once. */
export interface Analysis {
  inventory: Inventory
  machines: ReadonlyMap<string, Machine>
  interfaces: ReadonlyMap<string, { machine: Machine; interface: Interface }>
  segments: ReadonlyMap<string, Segment>
  topology: ReturnType<typeof buildTopology>
  flows: readonly ZoneFlow[]
  scene: Scene
  matrix: (protocol: Protocol, port?: number) => Matrix
  verdict: (question: Question) => Verdict
}

const known = new WeakMap<Inventory, Analysis>()

/** The one place where the window derives anything. The same inventory object gives the same analysis object. */
export function analyse(inventory: Inventory): Analysis {
  const before = known.get(inventory)
  if (before !== undefined) return before
  const topology = once(() => buildTopology(inventory))
  const flows = once(() => zoneFlows(topology()))
  const scene = once(() => buildScene(inventory, flows()))
  const matrices = new Map<string, Matrix>()
  const verdicts = new Map<string, Verdict>()
  const analysis: Analysis = {
    inventory,
    machines: new Map(inventory.machines.map((machine) => [machine.id, machine])),
    interfaces: new Map(
      inventory.machines.flatMap((machine) =>
        machine.interfaces.map((one) => [one.id, { machine, interface: one }] as const),
      ),
    ),
    segments: new Map(inventory.segments.map((segment) => [segment.id, segment])),
    get topology() {
      return topology()
    },
    get flows() {
      return flows()
    },
    get scene() {
      return scene()
    },
    matrix: (protocol, port) =>
      remembering(matrices, `${protocol} ${port ?? ''}`, () =>
        matrix(topology(), { protocol, ...(port === undefined ? {} : { port }) }),
      ),
    verdict: (question) => remembering(verdicts, JSON.stringify(question), () => answer(topology(), question)),
  }
  known.set(inventory, analysis)
  return analysis
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function remembering<T>(kept: Map<string, T>, key: string, make: () => T): T {
  const before = kept.get(key)
  if (before !== undefined) return before
  const made = make()
  kept.set(key, made)
  return made
}
