import { loadVendors } from '../../electron/recordings/load-vendors.ts'
import { fixturePaths, fixtureText } from '../../tests/support/fixture-text.ts'
import { textFiles } from '../../tests/support/sample-files.ts'
import { sampleInventory } from '../../tests/support/sample-inventory.ts'
import { buildInventory } from '../inventory/build-inventory.ts'
import type { Inventory } from '../inventory/inventory.ts'
import { recordingFromFiles } from '../recording/recording-from-files.ts'
import { isRefusal } from '../recording/refusal.ts'
import { compare } from './compare.ts'
import type { Comparison } from './comparison.ts'

const vendorOf = await loadVendors()

/** A recording below tests/fixtures, joined; with other texts, where `edit` gives one (undefined: that command was not run). */
export function fixtureInventory(
  folder: 'linux-lab' | 'windows-json',
  edit: (path: string, text: string) => string | undefined = (_, text) => text,
): Inventory {
  const files = Object.fromEntries(
    fixturePaths(folder)
      .filter((path) => /^(?:host|guests|lan)\//.test(path))
      .flatMap((path) => {
        const text = edit(path, fixtureText(`${folder}/${path}`))
        return text === undefined ? [] : [[path, text]]
      }),
  )
  const opened = recordingFromFiles(textFiles(files), folder)
  if (isRefusal(opened)) throw new Error(opened.sentence)
  const [moment] = opened.moments
  if (moment === undefined) throw new Error(`nothing in ${folder}`)
  return buildInventory(moment.recording, { vendorOf })
}

/** The sample's second boot, and what it differs in from itself after `change` was done to it. */
export function afterChange(change: (inventory: Inventory) => void): Comparison {
  const before = sampleInventory('boot-2')
  const after = structuredClone(before)
  change(after)
  return compare(before, after)
}

export const sentences = ({ differences }: Pick<Comparison, 'differences'>) =>
  differences.map(({ sentence }) => sentence)
