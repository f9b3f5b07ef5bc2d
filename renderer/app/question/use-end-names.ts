import { endName } from '../../panels/end-name.ts'
import { useAnalysisIfAny } from '../../state/use-analysis.ts'
import { useQuestion } from '../../state/window-stores.tsx'

/** What people call the ends that are chosen; an address where it was asked for. */
export function useEndNames(): { from: string | undefined; to: string | undefined } {
  const analysis = useAnalysisIfAny()
  const { from, to, address } = useQuestion(({ draft }) => draft)
  const nameOf = (id: string | undefined) =>
    id === undefined || analysis === undefined ? undefined : endName(analysis, id)
  return { from: nameOf(from), to: address ?? nameOf(to) }
}
