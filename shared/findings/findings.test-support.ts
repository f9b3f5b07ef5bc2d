import type { Inventory, Machine, Segment } from '../inventory/inventory.ts'
import { buildTopology } from '../topology/build-topology.ts'
import { findFindings } from './find-findings.ts'
import type { Finding } from './finding.ts'

const sources: Machine['name']['sources'] = [{ kind: 'assumed', code: 'test', sentence: 'Made for a test.' }]

/** A value as the inventory has it, without a place. */
export const sourced = <T>(value: T) => ({ value, sources })

/** Seen on the machine itself: what it says of itself is firm. */
export const saidBy = (machine: string, command = 'ip address'): Machine['name']['sources'] => [
  { kind: 'seen', machine, output: `${machine}/x.txt`, command, noun: 'row', line: 1 },
]

export function inventoryWith(machines: Machine[], segments: Segment[] = []): Inventory {
  return { name: 'lab', host: 'host', machines, segments, outputs: [] }
}

/** The findings of one kind. */
export function findingsOf(code: string, inventory: Inventory, before?: Inventory): Finding[] {
  return findFindings(buildTopology(inventory), before).found.filter((one) => one.code === code)
}

/** Their sentences. */
export function sentencesOf(code: string, inventory: Inventory, before?: Inventory): string[] {
  return findingsOf(code, inventory, before).map(({ sentence }) => sentence)
}
