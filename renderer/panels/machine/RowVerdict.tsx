import type { RowExplanation } from '../../../shared/reach/routes/explain-rows.ts'
import probe from './RoutesTab.module.css'

interface RowVerdictProps {
  number: number
  asked: RowExplanation
  wins: boolean
  open: boolean
  onOpen: () => void
}

/** Whether a row takes the address; a click shows the arithmetic. */
export function RowVerdict({ number, asked, wins, open, onOpen }: RowVerdictProps) {
  const words = verdictWords(asked, wins)
  if (asked.match === undefined) return words
  return (
    <button
      type="button"
      className={probe.verdict}
      data-matches={asked.match.matches}
      aria-expanded={open}
      aria-label={`Row ${number}: ${words}. Show it in bits`}
      onClick={onOpen}
    >
      {words}
    </button>
  )
}

function verdictWords({ match, aside, route }: RowExplanation, wins: boolean): string {
  if (match === undefined) return route.destination === null ? 'not known' : 'other family'
  if (!match.matches) return 'no'
  if (aside !== undefined) return `set aside: ${aside}`
  const length = match.prefix.slice(match.prefix.lastIndexOf('/'))
  return wins ? `yes, ${length}: wins` : `yes, ${length}`
}
