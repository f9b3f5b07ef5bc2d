import type { Comparison } from '../../shared/compare/comparison.ts'
import { patchBetween } from '../../shared/contract/patch.ts'
import { createPatchReader } from '../../shared/contract/patch-stream.ts'
import type { Findings } from '../../shared/findings/find-findings.ts'
import type { Inventory } from '../../shared/inventory/inventory.ts'
import type { Matrix } from '../../shared/reach/matrix.ts'
import type { Protocol, Question } from '../../shared/reach/verdict.ts'
import type { Change } from '../../shared/reach/what-if.ts'
import { unpackMatrix } from './packed-matrix.ts'
import { Picture } from './picture.ts'
import { WorkReply, type WorkRequest } from './work-contract.ts'

/** As much of a Worker as is needed here. */
export interface WorkPort {
  postMessage: (message: WorkRequest) => void
  addEventListener: (kind: 'message' | 'error', listener: (event: { data?: unknown; message?: string }) => void) => void
}

export interface WorkClient {
  picture: (inventory: Inventory) => Promise<Picture>
  matrix: (inventory: Inventory, asked: { protocol: Protocol; port?: number }) => Promise<Matrix>
  lifting: (inventory: Inventory, question: Question) => Promise<Change[][]>
  findings: (inventory: Inventory, before?: Inventory) => Promise<Findings>
  compare: (before: Inventory, after: Inventory) => Promise<Comparison>
}

/** Inventories that the worker keeps: the one on show, what is supposed of it, and those before. */
const KEPT = 4

interface Waiting {
  resolve: (reply: WorkReply) => void
  reject: (error: Error) => void
}

/** The window’s side of the contract. A promise that is rejected says why; the worker goes on. */
export function createWorkClient(port: WorkPort): WorkClient {
  const waiting = new Map<number, Waiting>()
  const told: Inventory[] = []
  const numbers = new WeakMap<Inventory, number>()
  const readPicture = createPatchReader()
  let last = 0
  const end = (job: number) => {
    const one = waiting.get(job)
    waiting.delete(job)
    return one
  }
  port.addEventListener('message', ({ data }) => {
    const reply = WorkReply.parse(data)
    const one = end(reply.job)
    if (reply.kind === 'failed') one?.reject(new Error(reply.sentence))
    // In the order in which they were worked out, whoever still wants them.
    else if (reply.kind === 'picture') one?.resolve({ ...reply, patch: readPicture(reply.patch) })
    else one?.resolve(reply)
  })
  // Its script can’t be loaded, or a message broke it: whoever waits would wait for ever.
  port.addEventListener('error', ({ message }) => {
    for (const job of [...waiting.keys()]) end(job)?.reject(new Error(message ?? 'The worker does not run.'))
  })
  const numberOf = (inventory: Inventory): number => {
    const known = numbers.get(inventory)
    const at = told.indexOf(inventory)
    if (known !== undefined && at >= 0) {
      // It is asked about now: others are forgotten before it.
      told.push(...told.splice(at, 1))
      return known
    }
    const number = ++last
    const near = told.at(-1)
    const base = near === undefined ? undefined : numbers.get(near)
    numbers.set(inventory, number)
    told.push(inventory)
    const patch = base === undefined ? { to: inventory } : (patchBetween(near, inventory) ?? null)
    port.postMessage({ kind: 'inventory', inventory: number, patch, ...(base === undefined ? {} : { base }) })
    const oldest = told.length > KEPT ? told.shift() : undefined
    const forgotten = oldest === undefined ? undefined : numbers.get(oldest)
    if (forgotten !== undefined) port.postMessage({ kind: 'forget', inventory: forgotten })
    return number
  }
  const ask = (request: (job: number) => WorkRequest): Promise<WorkReply> => {
    const job = ++last
    return new Promise((resolve, reject) => {
      waiting.set(job, { resolve, reject })
      port.postMessage(request(job))
    })
  }
  return {
    picture: async (inventory) => {
      const number = numberOf(inventory)
      const reply = await ask((job) => ({ kind: 'picture', job, inventory: number }))
      if (reply.kind !== 'picture') throw new Error(`asked for a picture, given a ${reply.kind}`)
      return Picture.parse(reply.patch)
    },
    matrix: async (inventory, asked) => {
      const number = numberOf(inventory)
      const reply = await ask((job) => ({ kind: 'matrix', job, inventory: number, ...asked }))
      if (reply.kind !== 'matrix') throw new Error(`asked for a matrix, given a ${reply.kind}`)
      return unpackMatrix(reply.matrix)
    },
    lifting: async (inventory, question) => {
      const number = numberOf(inventory)
      const reply = await ask((job) => ({ kind: 'lifting', job, inventory: number, question }))
      if (reply.kind !== 'lifting') throw new Error(`asked for changes, given a ${reply.kind}`)
      return reply.changes
    },
    findings: async (inventory, before) => {
      const earlier = before === undefined ? {} : { before: numberOf(before) }
      const number = numberOf(inventory)
      const reply = await ask((job) => ({ kind: 'findings', job, inventory: number, ...earlier }))
      if (reply.kind !== 'findings') throw new Error(`asked for findings, given a ${reply.kind}`)
      return reply.findings
    },
    compare: async (before, after) => {
      const earlier = numberOf(before)
      const number = numberOf(after)
      const reply = await ask((job) => ({ kind: 'compare', job, inventory: number, before: earlier }))
      if (reply.kind !== 'compare') throw new Error(`asked what differs, given a ${reply.kind}`)
      return reply.comparison
    },
  }
}
