// node tests/lab/record-twins.ts [--count 30]
// Builds the labs that a Windows host could be as well, and writes down what the Linux kernel does in them.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { drawLab } from './draw-lab.ts'
import type { LabSpec } from './lab-spec.ts'
import { plainLab } from './plain-lab.ts'
import { tryLab } from './try-lab.ts'
import { twinSpec } from './twin-spec.ts'

const { values } = parseArgs({ options: { from: { type: 'string' }, count: { type: 'string' } } })
const folder = join(import.meta.dirname, '../fixtures/lab-twins')
mkdirSync(folder, { recursive: true })
const first = Number(values.from ?? 1)
const seeds = Array.from({ length: Number(values.count ?? 30) }, (_, index) => first + index)
const labs: [string, LabSpec][] = [
  ['plain', plainLab({ forwarding: false })],
  ['plain-forwarding', plainLab({ forwarding: true })],
  ...seeds.map((seed): [string, LabSpec] => [String(seed).padStart(2, '0'), twinSpec(drawLab(seed))]),
]
for (const [name, spec] of labs) {
  const { tried } = await tryLab(spec)
  const wrong = tried.filter(({ agrees }) => !agrees).length
  const lines = [...new Set(tried.map(({ trial }) => trial.from))].map((from) => {
    const own = tried.filter(({ trial }) => trial.from === from)
    const [connected, others] = [true, false].map((is) =>
      own
        .filter(({ kernel }) => (kernel === 'connected') === is)
        .map(({ trial }) => `${trial.address} ${trial.port ?? 'ping'}`),
    )
    return JSON.stringify({ from, connected, others })
  })
  writeFileSync(
    join(folder, `${name}.json`),
    `{"spec":${JSON.stringify(spec)},\n"kernel":[\n${lines.join(',\n')}\n]}\n`,
  )
  console.log(`${name}: ${tried.length} cells, ${wrong} in which the app says something else on Linux`)
}
