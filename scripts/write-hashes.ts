// node scripts/write-hashes.ts FOLDER: writes SHA256SUMS of the installers in it, as `sha256sum --check` reads it.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashesOf } from './package/hashes-of.ts'

const [folder = 'dist/installers'] = process.argv.slice(2)
const hashes = hashesOf(folder)
if (hashes === '') throw new Error(`there are no installers in ${folder}`)
writeFileSync(join(folder, 'SHA256SUMS'), hashes)
process.stdout.write(hashes)
