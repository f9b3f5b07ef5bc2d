import { Search } from 'lucide-react'
import type { ReactNode } from 'react'
import { CopyButton } from '../CopyButton.tsx'
import field from '../Field.module.css'
import styles from './DataTable.module.css'

interface TableToolsProps {
  name: string
  note: ReactNode
  /** As text and as CSV, the rows that are shown. */
  texts: { text: () => string; csv: () => string }
  /** What is typed to narrow the rows; absent where they are few. */
  filter: { typed: string; onType: (typed: string) => void; shown: number; all: number } | undefined
}

/** Above a table: how its rows are known, a field to narrow them, and their copies. */
export function TableTools({ name, note, texts, filter }: TableToolsProps) {
  return (
    <div className={styles.tools}>
      {note && <span className={styles.note}>{note}</span>}
      <span className={styles.copies}>
        <CopyButton look="quiet" text={texts.text} what={`the ${name}`} />
        <CopyButton look="quiet" text={texts.csv} what={`the ${name} as CSV`} label="CSV" />
      </span>
      {filter && (
        <label className={styles.filter}>
          <Search aria-hidden />
          <input
            className={field.field}
            type="search"
            value={filter.typed}
            placeholder={`filter ${filter.all} rows`}
            aria-label={`Filter the ${name}`}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => filter.onType(event.target.value)}
            onKeyDown={(event) => {
              // The first Escape empties the field, and closes nothing.
              if (event.key !== 'Escape' || filter.typed === '') return
              event.preventDefault()
              event.stopPropagation()
              filter.onType('')
            }}
          />
          <span role="status">{filter.typed.trim() === '' ? '' : `${filter.shown} of ${filter.all}`}</span>
        </label>
      )}
    </div>
  )
}
