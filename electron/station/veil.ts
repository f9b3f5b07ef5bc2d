import type { Passage } from '../../shared/contract/passage.ts'
import type { Inventory } from '../../shared/inventory/inventory.ts'
import type { Recording } from '../../shared/recording/recording.ts'
import { createRedactor } from '../../shared/redaction/create-redactor.ts'
import { mapStrings } from '../../shared/redaction/map-strings.ts'

/** The station's one door, where addresses and MACs are replaced for as long as somebody wants that. */
export interface Veil extends Passage {
  drawn: () => boolean
  draw: (drawn: boolean) => void
  /** A recording as it leaves in a file. */
  recording: (recording: Recording, inventory: () => Inventory) => Recording
}

/** So long is no id that the window says back. */
const LONGEST_ID = 500

/**
 * A veil that is not drawn. Whatever the window is told passes through it as a whole, so that nothing can be forgotten: what will be
 * told one day is hidden as well.
 */
export function createVeil(): Veil {
  const redactor = createRedactor()
  const behind = new Map<string, string>()
  const known = new WeakMap<object, unknown>()
  let drawn = false

  const text = (original: string): string => {
    const alias = redactor.text(original)
    if (alias !== original && alias.length <= LONGEST_ID) behind.set(alias, original)
    return alias
  }

  const hide = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return mapStrings(value, text)
    const before = known.get(value)
    if (before !== undefined) return before
    redactor.learn(value)
    const hidden = mapStrings(withoutColumns(value), text)
    known.set(value, hidden)
    return hidden
  }

  /** The inventory of a state is by far the most of it, and the same in many states. */
  const out = (value: unknown): unknown => {
    if (!drawn) return value
    if (typeof value !== 'object' || value === null || !('inventory' in value)) return hide(value)
    const { inventory, ...rest } = value
    return Object.assign({ inventory: hide(inventory) }, hide(rest))
  }

  return {
    drawn: () => drawn,
    draw: (on) => {
      drawn = on
    },
    out,
    in: (value) => (drawn ? mapStrings(value, (said) => behind.get(said) ?? said) : value),
    recording: (recording, inventory) => (drawn ? redactor.recording(recording, inventory()) : recording),
  }
}

/** Where in a line a value stands is no longer true of a line with another value in it: the whole line is shown for it. */
function withoutColumns(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutColumns)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([key, one]) => !(key === 'columns' && isSpan(one)))
  return Object.fromEntries(kept.map(([key, one]) => [key, withoutColumns(one)]))
}

const isSpan = (value: unknown) => Array.isArray(value) && value.length === 2 && value.every(Number.isInteger)
