import { compare } from '../../shared/compare/compare.ts'
import { patched } from '../../shared/contract/patch.ts'
import { createPatchWriter } from '../../shared/contract/patch-stream.ts'
import { findFindings } from '../../shared/findings/find-findings.ts'
import type { Inventory } from '../../shared/inventory/inventory.ts'
import { answer } from '../../shared/reach/answer.ts'
import { matrix } from '../../shared/reach/matrix.ts'
import { liftingChanges } from '../../shared/reach/what-if/lifting-changes.ts'
import { buildTopology } from '../../shared/topology/build-topology.ts'
import type { Topology } from '../../shared/topology/topology.ts'
import { packMatrix } from './packed-matrix.ts'
import { pictureOf } from './picture.ts'
import { CheckedInventory, type WorkReply, WorkRequest } from './work-contract.ts'

type Job = Extract<WorkRequest, { job: number }>

/** The worker’s side of the contract: message in, answer out (none where nothing was asked). */
export function createWorkerSide(): (message: unknown) => unknown {
  const inventories = new Map<number, Inventory>()
  const topologies = new Map<number, () => Topology>()
  const writePicture = createPatchWriter()
  return (message) => {
    const request = WorkRequest.parse(message)
    switch (request.kind) {
      case 'inventory': {
        const { inventory: number, base, patch } = request
        const before = inventories.get(base ?? 0)
        const inventory = CheckedInventory.parse(patch === null ? before : patched(before, patch))
        inventories.set(number, inventory)
        topologies.set(number, once(inventory))
        return undefined
      }
      case 'forget':
        inventories.delete(request.inventory)
        topologies.delete(request.inventory)
        return undefined
      default:
        return attempt(request, (number) => topologies.get(number), writePicture)
    }
  }
}

function attempt(
  request: Job,
  known: (number: number) => (() => Topology) | undefined,
  writePicture: (picture: unknown) => unknown,
) {
  const { job } = request
  const topology = known(request.inventory)
  try {
    if (topology === undefined) throw new Error(`an inventory that was not told: ${request.inventory}`)
    if (request.kind === 'picture')
      return { kind: 'picture', job, patch: writePicture(pictureOf(topology())) } satisfies WorkReply
    if (request.kind === 'lifting') {
      const { question } = request
      const changes = liftingChanges(topology(), question, answer(topology(), question).blocks)
      return { kind: 'lifting', job, changes } satisfies WorkReply
    }
    if (request.kind === 'findings') {
      const before = request.before === undefined ? undefined : known(request.before)?.().inventory
      return { kind: 'findings', job, findings: findFindings(topology(), before) } satisfies WorkReply
    }
    if (request.kind === 'compare') {
      const before = known(request.before)
      if (before === undefined) throw new Error(`an inventory that was not told: ${request.before}`)
      const comparison = compare(before().inventory, topology().inventory)
      return { kind: 'compare', job, comparison } satisfies WorkReply
    }
    const { protocol, port } = request
    const asked = { protocol, ...(port === undefined ? {} : { port }) }
    return { kind: 'matrix', job, matrix: packMatrix(matrix(topology(), asked)) } satisfies WorkReply
  } catch (error) {
    const sentence = error instanceof Error ? error.message : String(error)
    return { kind: 'failed', job, sentence } satisfies WorkReply
  }
}

function once(inventory: Inventory): () => Topology {
  let built: Topology | undefined
  return () => {
    built ??= buildTopology(inventory)
    return built
  }
}
