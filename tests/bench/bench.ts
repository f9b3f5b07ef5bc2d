// npm run bench: what Switchyard takes on this machine, beside its targets. Builds the window first where that is due.
import { benchTable } from './bench-table.ts'
import { readBigText } from './big-texts.ts'
import { liveCollection } from './live-collection.ts'
import { paletteSearch } from './palette-search.ts'
import { reachOnCommandLine } from './reach-on-command-line.ts'
import { recordingToTopology } from './recording-to-topology.ts'
import { vendorLookup } from './vendor-lookup.ts'
import { windowOpens } from './window-opens.ts'
import { windowWithManyGuests } from './window-with-many-guests.ts'

const measurements = [
  await recordingToTopology(20),
  ...readBigText(3),
  ...(await windowOpens(7)),
  ...(await windowWithManyGuests(5)),
  await liveCollection(20),
  await reachOnCommandLine(10),
  ...paletteSearch(),
  ...(await vendorLookup(20)),
]
process.stdout.write(benchTable(measurements))
