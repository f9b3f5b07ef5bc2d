import { findFindings } from '../../shared/findings/find-findings.ts'
import type { Inventory } from '../../shared/inventory/inventory.ts'
import { answer } from '../../shared/reach/answer.ts'
import { matrix } from '../../shared/reach/matrix.ts'
import { buildTopology } from '../../shared/topology/build-topology.ts'
import { median } from './measurement.ts'

/** Milliseconds and MiB of one process. */
export interface Figures {
  built: number
  /** The median of a thousand questions, the first among them. */
  question: number
  /** Processor time for everything that is looked for, the second time: as with every look at a live machine. */
  findings: number
  /** Processor time: what else runs on the machine does not count, the collecting of garbage and the compiler do. */
  matrix: number
  cells: number
  /** By how much the process grew for the matrix. */
  memory: number
}

/** Builds the topology, asks a thousand questions, and then, where wanted, all. */
export function measureReach(inventory: Inventory, withMatrix: boolean): Figures {
  const begun = performance.now()
  const topology = buildTopology(inventory)
  const built = performance.now() - begun
  if (withMatrix) return { built, question: 0, findings: 0, ...measureMatrix() }
  const ids = [...topology.stacks.keys()]
  const times = Array.from({ length: 1_000 }, (_, index) => {
    const [from = '', to = ''] = [ids[(index * 7) % ids.length], ids[(index * 13 + 1) % ids.length]]
    const asked = performance.now()
    answer(topology, { from, to, protocol: 'tcp', port: 22 })
    return performance.now() - asked
  })
  findFindings(topology)
  const cpu = process.cpuUsage()
  findFindings(topology)
  const { user, system } = process.cpuUsage(cpu)
  return { built, question: median(times), findings: (user + system) / 1_000, matrix: 0, cells: 0, memory: 0 }

  function measureMatrix() {
    const before = process.memoryUsage.rss()
    const begun = process.cpuUsage()
    const { cells } = matrix(topology, { protocol: 'tcp', port: 22 })
    const { user, system } = process.cpuUsage(begun)
    return {
      matrix: (user + system) / 1_000,
      cells: cells.length,
      memory: (process.memoryUsage.rss() - before) / 2 ** 20,
    }
  }
}
