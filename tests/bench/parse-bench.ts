// npm run bench:parse: recognising and reading 10 MiB of each command's output, beside the target.
import { benchTable } from './bench-table.ts'
import { readBigTexts } from './big-texts.ts'

process.stdout.write(benchTable(readBigTexts(3)))
