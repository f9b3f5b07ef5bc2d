import { useMemo } from 'react'
import type { ActionContext } from '../app/actions/action.ts'
import { useAnalysisIfAny } from '../state/use-analysis.ts'
import { useStation, useWork } from '../state/window-stores.tsx'
import { createSearch } from './create-search.ts'
import type { Entry } from './entry.ts'
import { windowEntries } from './window-entries.ts'

/** The palette's lines for what is typed. */
export function usePaletteEntries(typed: string, context: ActionContext): readonly Entry[] {
  const analysis = useAnalysisIfAny()
  const moment = useStation(({ state }) => state?.moment)
  const recent = useWork((work) => work.recents)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what can be done follows from the stores, these parts among them
  const usual = useMemo(() => windowEntries(context), [context, analysis, moment, recent])
  const search = useMemo(
    () => createSearch(usual, analysis, () => context.stores.selection.getState().subject),
    [usual, analysis, context],
  )
  return useMemo(() => search(typed), [search, typed])
}
