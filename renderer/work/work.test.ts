import { describe, expect, test } from 'vitest'
import { compare } from '../../shared/compare/compare.ts'
import { labInventory } from '../../shared/diagram/lab-inventory.fixture.ts'
import { findFindings } from '../../shared/findings/find-findings.ts'
import { answer } from '../../shared/reach/answer.ts'
import { matrix } from '../../shared/reach/matrix.ts'
import { liftingChanges } from '../../shared/reach/what-if/lifting-changes.ts'
import { buildTopology } from '../../shared/topology/build-topology.ts'
import { sampleInventory } from '../../tests/support/sample-inventory.ts'
import { supposedInventory } from '../state/supposed-inventory.ts'
import { createWorkClient, type WorkPort } from './create-work-client.ts'
import { createWorkerSide } from './create-worker-side.ts'
import { packMatrix, unpackMatrix } from './packed-matrix.ts'
import { pictureOf } from './picture.ts'
import { transferablesOf } from './transferables-of.ts'
import { WorkReply, type WorkRequest } from './work-contract.ts'

/** Both sides joined as in the window: every message is copied, and handled later. */
function joined() {
  const answer = createWorkerSide()
  const asked: WorkRequest['kind'][] = []
  const listeners: { message: (event: { data?: unknown }) => void; error: (event: { message?: string }) => void } = {
    message: () => undefined,
    error: () => undefined,
  }
  const port: WorkPort = {
    postMessage: (message) => {
      asked.push(message.kind)
      const copy: unknown = structuredClone(message)
      queueMicrotask(() => {
        const reply = answer(copy)
        if (reply !== undefined)
          listeners.message({ data: structuredClone(reply, { transfer: transferablesOf(reply) }) })
      })
    },
    addEventListener: (kind, listener) => {
      listeners[kind] = listener
    },
  }
  return { client: createWorkClient(port), asked, listeners }
}

const lab = (guests: number) => labInventory({ guests, devices: 2 })

describe('the window and its worker', () => {
  test('the matrix comes back as if it had been worked out here', async () => {
    const inventory = lab(4)
    const { client } = joined()
    for (const asked of [{ protocol: 'icmp' }, { protocol: 'tcp', port: 22 }] as const)
      expect(await client.matrix(inventory, asked)).toEqual(matrix(buildTopology(inventory), asked))
  })

  test('so does the picture, with the questions that its arrows answer', async () => {
    const inventory = lab(4)
    expect(await joined().client.picture(inventory)).toEqual(pictureOf(buildTopology(inventory)))
  })

  test('so do the changes that would lift what stops a conversation', async () => {
    const off = { kind: 'power', machine: 'guests/0', on: false } as const
    const { inventory } = supposedInventory(lab(2), [off])
    const question = { from: 'guests/0', to: 'guests/1', protocol: 'tcp', port: 22 } as const
    const topology = buildTopology(inventory)
    const expected = liftingChanges(topology, question, answer(topology, question).blocks)
    expect(await joined().client.lifting(inventory, question)).toEqual(expected)
    expect(expected).toEqual([[{ ...off, on: true }]])
  })

  test('so do the findings, held against an earlier moment', async () => {
    const [then, now] = [sampleInventory('boot-1'), sampleInventory('boot-2')]
    const expected = findFindings(buildTopology(now), then)
    expect(await joined().client.findings(now, then)).toEqual(expected)
    expect(expected.found[0]?.code).toBe('default-switch-readdressed')
    expect(await joined().client.findings(now)).toEqual(findFindings(buildTopology(now)))
  })

  test('so does what differs from an earlier moment, also where others are looked at in between', async () => {
    const [then, now] = [sampleInventory('boot-1'), sampleInventory('boot-2')]
    const { client } = joined()
    await client.picture(then)
    for (const guests of [1, 2, 3]) await client.picture(lab(guests))
    expect(await client.compare(then, now)).toEqual(compare(then, now))
  })

  test('an inventory is told once, and again only after it was forgotten for newer ones', async () => {
    const { client, asked } = joined()
    const first = lab(1)
    await client.picture(first)
    await client.matrix(first, { protocol: 'icmp' })
    expect(asked).toEqual(['inventory', 'picture', 'matrix'])
    for (const guests of [1, 2, 3, 4]) await client.picture(lab(guests))
    expect(asked.filter((kind) => kind === 'forget')).toHaveLength(1)
    await client.picture(first)
    expect(asked.slice(-3)).toEqual(['inventory', 'forget', 'picture'])
  })

  test('answers find who asked, in whatever order they come', async () => {
    const { client } = joined()
    const [small, large] = [lab(1), lab(3)]
    const [one, other] = await Promise.all([
      client.matrix(small, { protocol: 'icmp' }),
      client.matrix(large, { protocol: 'icmp' }),
    ])
    expect(other.endpoints.length - one.endpoints.length).toBe(2)
  })

  test('a worker that breaks leaves nobody waiting', async () => {
    const { client, listeners } = joined()
    const waiting = client.picture(lab(1))
    listeners.error({ message: 'out of memory' })
    await expect(waiting).rejects.toThrow('out of memory')
  })
})

describe('messages', () => {
  test('one that is not of the contract is refused on either side', () => {
    for (const wrong of [null, {}, { kind: 'matrix', job: 1 }, { kind: 'inventory', inventory: 1, content: {} }])
      expect(() => createWorkerSide()(wrong)).toThrow()
    for (const wrong of [null, { kind: 'matrix', job: 1, matrix: { endpoints: [], addresses: [], cells: [1] } }])
      expect(WorkReply.safeParse(wrong).success).toBe(false)
  })

  test('a job about an inventory that was not told fails in words', () => {
    expect(createWorkerSide()({ kind: 'picture', job: 7, inventory: 3 })).toEqual({
      kind: 'failed',
      job: 7,
      sentence: 'an inventory that was not told: 3',
    })
  })

  test('a packed matrix is the same when unpacked; numbers that no packing gives are no cells', () => {
    const made = matrix(buildTopology(lab(3)), { protocol: 'icmp' })
    const packed = packMatrix(made)
    expect(unpackMatrix(packed)).toEqual(made)
    expect(() => unpackMatrix({ ...packed, cells: new Uint16Array([9999, 0, 0, 0, 0]) })).toThrow(RangeError)
    expect(() => unpackMatrix({ ...packed, cells: new Uint16Array([0]) })).toThrow(RangeError)
  })
})
