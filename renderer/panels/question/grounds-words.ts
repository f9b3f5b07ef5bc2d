import type { Source } from '../../../shared/inventory/source.ts'

/** On what something rests: "1 recorded row, 2 assumptions"; "computed" where neither was needed. */
export function groundsWords(sources: readonly Source[]): string {
  const rows = sources.filter(({ kind }) => kind === 'seen').length
  const assumptions = sources.length - rows
  const words = [
    rows > 0 ? `${rows} recorded ${rows === 1 ? 'row' : 'rows'}` : undefined,
    assumptions > 0 ? `${assumptions} ${assumptions === 1 ? 'assumption' : 'assumptions'}` : undefined,
  ].filter((word) => word !== undefined)
  return words.length === 0 ? 'it follows from the steps below' : words.join(', ')
}
