// npm run bench:reach: what questions and matrices take on one core, beside their targets. Each figure is taken in a
// process of its own, so that one’s memory is not another’s.
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { benchTable } from './bench-table.ts'
import { type Figures, measureReach } from './measure-reach.ts'
import type { Measurement } from './measurement.ts'
import { type Laptop, reachInventory } from './reach-inventory.ts'

const SIZES = [50, 100, 200, 300]
const RUNS = 5

const [laptop, machines, what] = process.argv.slice(2)
if (laptop === undefined) report()
else
  process.stdout.write(
    JSON.stringify(
      measureReach(reachInventory(laptop === 'linux' ? 'linux' : 'windows', Number(machines)), what === 'matrix'),
    ),
  )

function report(): void {
  for (const kind of ['windows', 'linux'] as const) {
    const big = figuresOf(kind, 2_000, 'question')
    const grown = SIZES.map((size) => ({ size, runs: figuresOf(kind, size, 'matrix') }))
    const rows: Measurement[] = [
      row(
        'topology of 2,000 machines, built',
        'ms',
        big.map(({ built }) => built),
      ),
      row(
        'one question among 2,000 machines',
        'ms',
        big.map(({ question }) => question),
        2,
      ),
      row(
        'findings of 2,000 machines',
        'ms',
        big.map(({ findings }) => findings),
        50,
      ),
      ...grown.flatMap(({ size, runs }) => [
        row(
          `matrix of ${size} machines (${runs[0]?.cells.toLocaleString('en')} cells)`,
          'ms',
          runs.map(({ matrix }) => matrix),
          size === 300 ? 1_000 : undefined,
        ),
        row(
          `  of that, a cell`,
          'µs',
          runs.map(({ matrix, cells }) => (matrix * 1_000) / cells),
        ),
        row(
          `  memory for it`,
          'MiB',
          runs.map(({ memory }) => memory),
          size === 300 ? 300 : undefined,
        ),
      ]),
    ]
    process.stdout.write(`${kind}\n${benchTable(rows)}\n`)
  }
}

function row(name: string, unit: 'ms' | 'MiB' | 'µs', values: number[], target?: number): Measurement {
  return { name, unit, values, ...(target === undefined ? {} : { target }) }
}

function figuresOf(kind: Laptop, size: number, what: 'question' | 'matrix'): Figures[] {
  return Array.from({ length: RUNS }, () => {
    const told = execFileSync(process.execPath, [fileURLToPath(import.meta.url), kind, String(size), what])
    return JSON.parse(told.toString())
  })
}
