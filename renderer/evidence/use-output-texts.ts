import { useEffect, useState } from 'react'
import { RefusedError } from '../carrier/refused-error.ts'
import type { OtherMoment } from '../state/selection-store.ts'
import { useInventory } from '../state/use-analysis.ts'
import { useClient } from '../state/window-stores.tsx'
import { type OutputText, outputText } from './output-texts.ts'

/** A text that has arrived, or why it can't be had; until then absent. */
export type Arrived = { text: OutputText } | { trouble: string }

/** The raw texts of some outputs, by id. What was there stays until the new one has come, so that nothing flickers. */
export function useOutputTexts(ids: readonly string[], of?: OtherMoment): ReadonlyMap<string, Arrived> {
  const client = useClient()
  const onShow = useInventory()
  const inventory = of?.inventory ?? onShow
  const moment = of?.id
  const [arrived, setArrived] = useState<ReadonlyMap<string, Arrived>>(new Map())
  const wanted = [...new Set(ids)].sort().join('\n')
  useEffect(() => {
    let current = true
    const put = (id: string, one: Arrived) => current && setArrived((before) => new Map(before).set(id, one))
    for (const id of wanted.split('\n').filter(Boolean)) {
      outputText(client, inventory, id, moment).then(
        (text) => put(id, { text }),
        (error: unknown) => put(id, { trouble: troubleOf(error) }),
      )
    }
    return () => {
      current = false
    }
  }, [client, inventory, moment, wanted])
  return arrived
}

function troubleOf(error: unknown): string {
  return error instanceof RefusedError ? error.message : 'The text could not be fetched: Switchyard does not answer.'
}
