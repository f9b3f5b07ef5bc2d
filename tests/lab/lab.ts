// npm run lab -- --seed 7                 one lab, cell by cell
// npm run lab -- --count 500 --from 1     the labs of seeds 1 to 500, several at a time
// npm run lab -- --no-shrink …            disagreements are told, but not made smaller
import { parseArgs } from 'node:util'
import { disagreements, labWords } from './disagreements.ts'
import { drawLab } from './draw-lab.ts'
import { shrinkLab } from './shrink-lab.ts'
import { type TriedLab, tryLab } from './try-lab.ts'

/** A lab mostly waits for connections that nobody answers. */
const AT_ONCE = 3

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    count: { type: 'string' },
    from: { type: 'string' },
    shrink: { type: 'boolean', default: true },
  },
  allowNegative: true,
})
const first = Number(values.seed ?? values.from ?? 1)
const count = values.seed === undefined ? Number(values.count ?? 20) : 1
const seeds = Array.from({ length: count }, (_, index) => first + index)
const reasons = new Map<string, number>()
let cells = 0
let wrong = 0
let unsteady = 0

await Promise.all(
  Array.from({ length: Math.min(AT_ONCE, count) }, async () => {
    for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) await tell(seed)
  }),
)
console.log(`${count} labs, ${cells} cells, ${wrong} disagree; ${unsteady} labs agreed when they were built again`)
for (const [reason, times] of [...reasons].sort((a, b) => b[1] - a[1]))
  console.log(`${String(times).padStart(8)} ${reason}`)
process.exitCode = wrong === 0 ? 0 : 1

/**
 * On a machine with more to do than it can, answers come too late: a lab that disagrees is built once more, and counted
 * apart when it then agrees.
 */
async function steady(seed: number): Promise<TriedLab | undefined> {
  const lab = await built(seed)
  if (lab === undefined || disagreements(lab).length === 0 || values.seed !== undefined) return lab
  const again = await built(seed)
  if (again === undefined || disagreements(again).length > 0) return again
  unsteady += 1
  console.log(`seed ${seed}: ${disagreements(lab).length} disagreed at first; built again:`)
  console.log(disagreements(lab)[0])
  return again
}

async function tell(seed: number): Promise<void> {
  const lab = await steady(seed)
  if (lab === undefined) return
  const said = disagreements(lab)
  cells += lab.tried.length
  wrong += said.length
  for (const { verdict } of lab.tried) reasons.set(verdict.reason, (reasons.get(verdict.reason) ?? 0) + 1)
  console.log(`seed ${seed}: ${lab.tried.length} cells, ${said.length} disagree (${count - seeds.length} of ${count})`)
  if (said.length === 0) return
  console.log(labWords(lab.spec))
  for (const line of said.slice(0, values.seed === undefined ? 3 : 100)) console.log(line)
  if (!values.shrink) return
  const smallest = await shrinkLab(lab.spec)
  console.log('  the smallest lab that still disagrees:')
  console.log(labWords(smallest.spec))
  for (const line of disagreements(smallest).slice(0, 1)) console.log(line)
}

/** A lab that can’t be built is a fault of the lab, and told as one. */
async function built(seed: number): Promise<TriedLab | undefined> {
  try {
    return await tryLab(drawLab(seed))
  } catch (error) {
    wrong += 1
    console.log(`seed ${seed}: ${error instanceof Error ? error.message : error}`)
    console.log(labWords(drawLab(seed)))
    return undefined
  }
}
