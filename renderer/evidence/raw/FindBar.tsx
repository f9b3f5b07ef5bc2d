import { ChevronDown, ChevronUp } from 'lucide-react'
import { IconButton } from '../../controls/Button.tsx'
import { type Found, MOST_FOUND } from './find-in-lines.ts'
import styles from './RawViewer.module.css'

interface FindBarProps {
  wanted: string
  onWanted: (wanted: string) => void
  found: readonly Found[]
  index: number
  onStep: (step: 1 | -1) => void
}

/** Find in the text: Enter goes on to the next place, Shift+Enter back. */
export function FindBar({ wanted, onWanted, found, index, onStep }: FindBarProps) {
  const count = found.length === MOST_FOUND ? `${MOST_FOUND} or more` : String(found.length)
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is not known to all screen readers yet
    <div role="search" className={styles.find}>
      <input
        type="search"
        aria-label="Find in this output"
        placeholder="Find"
        spellCheck={false}
        value={wanted}
        onChange={(event) => onWanted(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onStep(event.shiftKey ? -1 : 1)
          else if (event.key === 'Escape' && wanted !== '') onWanted('')
          else return
          event.preventDefault()
          event.stopPropagation()
        }}
      />
      <span className={styles.count} role="status">
        {wanted === '' ? '' : found.length === 0 ? 'not found' : `${index + 1} of ${count}`}
      </span>
      <IconButton name="Previous" keys="Shift+Enter" disabled={found.length === 0} onClick={() => onStep(-1)}>
        <ChevronUp aria-hidden />
      </IconButton>
      <IconButton name="Next" keys="Enter" disabled={found.length === 0} onClick={() => onStep(1)}>
        <ChevronDown aria-hidden />
      </IconButton>
    </div>
  )
}
