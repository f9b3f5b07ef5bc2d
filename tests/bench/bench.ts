// npm run bench: what Switchyard takes on this machine, beside its targets. Needs `npm run build` before.
import { benchTable } from './bench-table.ts'
import { reachOnCommandLine } from './reach-on-command-line.ts'
import { windowOpens } from './window-opens.ts'

const measurements = [...(await windowOpens(7)), await reachOnCommandLine(10)]
process.stdout.write(benchTable(measurements))
