import type { Inventory } from '../../shared/inventory/inventory.ts'
import { parseChange } from '../../shared/reach/what-if/parse-change.ts'
import { applyChange, changeWords } from '../../shared/reach/what-if.ts'
import { isRefusal, type Refusal, refusal } from '../../shared/recording/refusal.ts'
import { buildTopology } from '../../shared/topology/build-topology.ts'

/** `--what-if`, as often as it was given. */
export interface WhatIfOption {
  whatIf?: string[]
}

export interface Supposed {
  inventory: Inventory
  /** Each change in words; empty where nothing is supposed. */
  words: string[]
}

/** The network as it would be with every `--what-if`, one after the other: a later one may build on an earlier. */
export function suppose(inventory: Inventory, lines: readonly string[] = []): Supposed | Refusal {
  let supposed: Supposed = { inventory, words: [] }
  for (const line of lines) {
    const change = parseChange(buildTopology(supposed.inventory), line)
    if (isRefusal(change)) return refusal(change.code, `--what-if: ${change.sentence}`)
    const changed = applyChange(supposed.inventory, change)
    if (isRefusal(changed)) return refusal(changed.code, `--what-if: ${changed.sentence}`)
    supposed = { inventory: changed, words: [...supposed.words, changeWords(supposed.inventory, change)] }
  }
  return supposed
}
