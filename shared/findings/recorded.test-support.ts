import { fixturePaths, fixtureText } from '../../tests/support/fixture-text.ts'
import { textFiles } from '../../tests/support/sample-files.ts'
import { buildInventory } from '../inventory/build-inventory.ts'
import type { Inventory } from '../inventory/inventory.ts'
import { recordingOf } from '../recording/opened-recording.ts'
import { recordingFromFiles } from '../recording/recording-from-files.ts'
import { isRefusal } from '../recording/refusal.ts'

/** What is joined from a folder of plain outputs: `host/arp-a.txt` → text. */
export function recorded(files: Record<string, string>): Inventory {
  const opened = recordingFromFiles(textFiles(files), 'test')
  const recording = isRefusal(opened) ? opened : recordingOf(opened)
  if (isRefusal(recording)) throw new Error(recording.sentence)
  return buildInventory(recording, { vendorOf: () => undefined })
}

/** A folder of tests/fixtures, some of its files left out (`undefined`), replaced or added. */
export function fixture(folder: string, changes: Record<string, string | undefined> = {}): Inventory {
  const paths = fixturePaths(folder).filter((path) => /^(?:host|guests|lan)\//.test(path))
  const texts = new Map(paths.map((path) => [path, fixtureText(`${folder}/${path}`)]))
  for (const [path, text] of Object.entries(changes)) {
    if (text === undefined) texts.delete(path)
    else texts.set(path, text)
  }
  return recorded(Object.fromEntries(texts))
}
