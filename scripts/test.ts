// npm test              everything
// npm test -- unit      one part (build, types, style, imports, sizes, unit, e2e)
// npm test -- unit arp  one part, and of its files those with "arp" in their path
import { closingLines, partLine } from './test/closing-lines.ts'
import { allParts } from './test/parts.ts'
import { runParts } from './test/run-parts.ts'

const [wanted, ...filters] = process.argv.slice(2)
const parts = allParts(filters).filter((part) => wanted === undefined || part.name === wanted)
if (parts.length === 0) {
  const names = allParts([]).map((part) => part.name)
  console.error(`There is no part "${wanted}". The parts are: ${names.join(', ')}.`)
  process.exit(2)
}

const finished = await runParts(parts, 2, {
  started: (part) => console.log(`  ${part.name} …`),
  finished: (one) => console.log(partLine(one)),
})
for (const line of closingLines(finished)) console.log(line)
// Not process.exit(): the last lines must reach a pipe whole.
process.exitCode = finished.some(({ outcome }) => outcome.failed > 0) ? 1 : 0
