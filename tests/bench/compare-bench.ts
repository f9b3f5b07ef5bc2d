// npm run bench:compare: what it takes to compare two moments in which every guest has another address, and one with itself.
import { rmSync } from 'node:fs'
import { openRecording } from '../../electron/recordings/open-recording.ts'
import { compare } from '../../shared/compare/compare.ts'
import { buildInventory } from '../../shared/inventory/build-inventory.ts'
import type { Inventory } from '../../shared/inventory/inventory.ts'
import { isRefusal } from '../../shared/recording/refusal.ts'
import { recordManyGuests } from '../support/many-guests.ts'

const SIZES = [100, 500, 1_000, 2_000]
const TIMES = 5

async function inventories(guests: number): Promise<[Inventory, Inventory]> {
  const folder = recordManyGuests(guests)
  const opened = await openRecording(folder)
  rmSync(folder, { recursive: true })
  const recording = isRefusal(opened) ? undefined : opened.moments[0]?.recording
  if (recording === undefined) throw new Error('the recording can’t be opened')
  const readdressed: typeof recording = JSON.parse(JSON.stringify(recording).replaceAll('172.20.', '172.21.'))
  const join = (one: typeof recording) => buildInventory(one, { vendorOf: () => undefined })
  return [join(recording), join(readdressed)]
}

/** The fastest of several: what the work itself takes. */
function milliseconds(work: () => unknown): string {
  const taken = Array.from({ length: TIMES }, () => {
    const begun = performance.now()
    work()
    return performance.now() - begun
  })
  return `${Math.round(Math.min(...taken))} ms`.padStart(8)
}

console.log('guests   all changed   nothing changed   asked')
for (const guests of SIZES) {
  const [before, after] = await inventories(guests)
  const { asked } = compare(before, after)
  const figures = [
    milliseconds(() => compare(before, after)),
    milliseconds(() => compare(after, structuredClone(after))),
  ]
  console.log(`${`${guests}`.padStart(6)}      ${figures[0]}          ${figures[1]}   ${asked}`)
}
