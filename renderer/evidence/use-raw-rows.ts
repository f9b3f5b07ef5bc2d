import type { Seen, Source } from '../../shared/inventory/source.ts'
import { rawRow } from './raw-row.ts'
import { useOutputTexts } from './use-output-texts.ts'

/** Gives the raw row behind each of these sources, as soon as its text has come. */
export function useRawRows(sources: readonly Source[]): (seen: Seen) => string | undefined {
  const texts = useOutputTexts(sources.flatMap((source) => (source.kind === 'seen' ? [source.output] : [])))
  return (seen) => {
    const arrived = texts.get(seen.output)
    return arrived !== undefined && 'text' in arrived ? rawRow(arrived.text.lines, seen) : undefined
  }
}
