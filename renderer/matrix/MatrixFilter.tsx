import field from '../controls/Field.module.css'
import styles from './MatrixFilter.module.css'
import type { MatrixWish } from './narrow-grid.ts'

/** How the matrix is looked at, beside what is looked for. */
export interface MatrixView extends MatrixWish {
  /** Link-local addresses count as well. */
  linkLocal: boolean
  look: 'words' | 'signs'
}

interface MatrixFilterProps {
  view: MatrixView
  onChange: (change: Partial<MatrixView>) => void
}

/** Narrows rows and columns, and says what is counted and how it is drawn. */
export function MatrixFilter({ view, onChange }: MatrixFilterProps) {
  return (
    <div className={styles.filter}>
      {(['from', 'to'] as const).map((end) => (
        <label key={end} className={styles.field}>
          <span>{end}</span>
          <input
            className={field.field}
            type="search"
            value={view[end]}
            placeholder="everybody"
            aria-label={`Only ${end === 'from' ? 'rows' : 'columns'} of`}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => onChange({ [end]: event.target.value })}
          />
        </label>
      ))}
      {view.sort !== undefined && (
        <Check checked={view.only} onChange={(only) => onChange({ only })}>
          only rows and columns with this answer
        </Check>
      )}
      <Check checked={view.linkLocal} onChange={(linkLocal) => onChange({ linkLocal })}>
        count link-local addresses
      </Check>
      <Check checked={view.look === 'signs'} onChange={(signs) => onChange({ look: signs ? 'signs' : 'words' })}>
        small cells
      </Check>
    </div>
  )
}

function Check({
  checked,
  onChange,
  children,
}: {
  checked: boolean
  onChange: (checked: boolean) => void
  children: string
}) {
  return (
    <label className={styles.check}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      {children}
    </label>
  )
}
