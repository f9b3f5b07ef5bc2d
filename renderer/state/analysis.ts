import type { Interface, Inventory, Machine, Segment } from '../../shared/inventory/inventory.ts'
import { answer } from '../../shared/reach/answer.ts'
import { type Matrix, matrix } from '../../shared/reach/matrix.ts'
import type { Protocol, Question, Verdict } from '../../shared/reach/verdict.ts'
import { mappedEntries } from '../../shared/reach/walk/mapped-entries.ts'
import { liftingChanges } from '../../shared/reach/what-if/lifting-changes.ts'
import type { Change } from '../../shared/reach/what-if.ts'
import { buildTopology } from '../../shared/topology/build-topology.ts'
import { INTERNET, type Topology } from '../../shared/topology/topology.ts'
import { type Picture, pictureOf } from '../work/picture.ts'
import { windowWorker } from '../work/window-worker.ts'
import { type Worked, workedLater, workedNow } from '../work/worked.ts'

/** Everything that follows from one inventory. Each part is worked out when it is first asked for, once; what takes long, in the worker (here, where that does not run). */
export interface Analysis {
  inventory: Inventory
  machines: ReadonlyMap<string, Machine>
  interfaces: ReadonlyMap<string, { machine: Machine; interface: Interface }>
  segments: ReadonlyMap<string, Segment>
  topology: Topology
  picture: Worked<Picture>
  matrix: (protocol: Protocol, port?: number) => Worked<Matrix>
  /** An address that the machine does not have here is not asked about. */
  verdict: (question: Question) => Verdict
  /** For each block of its verdict the changes that would lift it. */
  lifting: (question: Question) => Worked<Change[][]>
}

/** Up to so many machines it takes less than a frame or two, and first paint need not wait for a worker to begin. */
const AT_ONCE = { matrix: 30, picture: 100, lifting: 30 }

const known = new WeakMap<Inventory, Analysis>()

/** The one place where the window derives anything. The same inventory object gives the same analysis object. */
export function analyse(inventory: Inventory): Analysis {
  const before = known.get(inventory)
  if (before !== undefined) return before
  let built: Topology | undefined
  const topology = () => {
    built ??= buildTopology(inventory)
    return built
  }
  const workerFor = (limit: number) => (inventory.machines.length > limit ? windowWorker() : undefined)
  const draw = workerFor(AT_ONCE.picture)
  const drawHere = () => pictureOf(topology())
  const picture = draw ? workedLater(() => draw.picture(inventory).catch(drawHere)) : workedNow(drawHere)
  const matrices = new Map<string, () => Worked<Matrix>>()
  const verdicts = new Map<string, Verdict>()
  const liftings = new Map<string, () => Worked<Change[][]>>()
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
    get picture() {
      return picture()
    },
    matrix: (protocol, port) => {
      const asked = { protocol, ...(port === undefined ? {} : { port }) }
      const worker = workerFor(AT_ONCE.matrix)
      const askHere = () => matrix(topology(), asked)
      return remembering(matrices, JSON.stringify(asked), () =>
        worker ? workedLater(() => worker.matrix(inventory, asked).catch(askHere)) : workedNow(askHere),
      )()
    },
    verdict: (question) =>
      remembering(verdicts, JSON.stringify(question), () => answer(topology(), askable(topology(), question))),
    lifting: (question) => {
      const asked = askable(topology(), question)
      const worker = workerFor(AT_ONCE.lifting)
      const tryHere = () => liftingChanges(topology(), asked, analysis.verdict(question).blocks)
      return remembering(liftings, JSON.stringify(asked), () =>
        worker ? workedLater(() => worker.lifting(inventory, asked).catch(tryHere)) : workedNow(tryHere),
      )()
    },
  }
  known.set(inventory, analysis)
  return analysis
}

/** A supposed change may have given the machine another address than the one that was asked about. */
function askable(topology: Topology, question: Question): Question {
  const { address, ...rest } = question
  const to = topology.stacks.get(question.to)
  if (address === undefined || to === undefined || to.id === INTERNET) return question
  const isThere =
    topology.index.local.get(to.id)?.has(address) === true ||
    mappedEntries(topology, to, question).some(({ held }) => held.address === address)
  return isThere ? question : rest
}

function remembering<T>(kept: Map<string, T>, key: string, make: () => T): T {
  const before = kept.get(key)
  if (before !== undefined) return before
  const made = make()
  kept.set(key, made)
  return made
}
