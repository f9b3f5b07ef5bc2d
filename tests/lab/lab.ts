// npm run lab -- --seed 7          one lab, cell by cell
// npm run lab -- --count 500       the labs of seeds 1 to 500
import { parseArgs } from 'node:util'
import { disagreements } from './disagreements.ts'
import { drawLab } from './draw-lab.ts'
import { tryLab } from './try-lab.ts'

const { values } = parseArgs({
  options: { seed: { type: 'string' }, count: { type: 'string' }, from: { type: 'string' } },
})
const first = Number(values.seed ?? values.from ?? 1)
const count = values.seed === undefined ? Number(values.count ?? 20) : 1
let cells = 0
let wrong = 0
for (let seed = first; seed < first + count; seed++) {
  const lab = await tryLab(drawLab(seed))
  const said = disagreements(lab)
  cells += lab.tried.length
  wrong += said.length
  console.log(`seed ${seed}: ${lab.tried.length} cells, ${said.length} disagree`)
  for (const line of said.slice(0, values.seed === undefined ? 5 : 100)) console.log(line)
}
console.log(`${count} labs, ${cells} cells, ${wrong} disagree`)
process.exitCode = wrong === 0 ? 0 : 1
