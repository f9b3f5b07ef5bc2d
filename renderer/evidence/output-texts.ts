import type { Inventory } from '../../shared/inventory/inventory.ts'
import type { StationClient } from '../state/window-stores.tsx'

/** One raw output, cut into its lines. */
export interface OutputText {
  id: string
  command: string
  machine: string
  lines: readonly string[]
}

const kept = new WeakMap<Inventory, Map<string, Promise<OutputText>>>()

/** The raw text of an output of what is on show, or of `moment`, asked for once in the life of an inventory. A refusal is not kept: the next one asks again; nor are counters, which go on counting. */
export function outputText(
  client: StationClient,
  inventory: Inventory,
  id: string,
  moment?: string,
): Promise<OutputText> {
  const texts = kept.get(inventory) ?? new Map<string, Promise<OutputText>>()
  kept.set(inventory, texts)
  const before = texts.get(id)
  if (before !== undefined) return before
  const asked = (moment === undefined ? client.recording.output({ id }) : client.compare.output({ moment, id })).then(
    ({ text, ...rest }) => ({ ...rest, lines: linesOf(text) }),
  )
  if (moment === undefined && inventory.outputs.some((one) => one.id === id && one.passing === true)) return asked
  texts.set(id, asked)
  asked.catch(() => texts.delete(id))
  return asked
}

/** Lines as the parsers count them; the end of the last line begins no further one. */
export function linesOf(text: string): string[] {
  const lines = text.split(/\r?\n/)
  if (lines.at(-1) === '') lines.pop()
  return lines
}
