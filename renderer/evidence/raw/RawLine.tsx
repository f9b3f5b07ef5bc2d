import { memo } from 'react'
import styles from './RawLines.module.css'
import { type ColumnMark, splitAtMarks } from './split-at-marks.ts'

interface RawLineProps {
  number: number
  text: string
  marks: readonly ColumnMark[]
  /** The line that the value comes from. */
  shown: boolean
  /** Why it was not read; absent for a row that was. */
  unread: string | undefined
}

/** One line of an output, with its number. Lines are many: one that did not change is not drawn anew. */
export const RawLine = memo(function RawLine({ number, text, marks, shown, unread }: RawLineProps) {
  return (
    <li
      className={styles.line}
      data-line={number}
      data-shown={shown}
      data-part={marks.some(({ kind }) => kind === 'source')}
      data-unread={unread !== undefined}
      aria-current={shown || undefined}
    >
      <code>
        {splitAtMarks(text, marks).map((piece) =>
          piece.kinds.length === 0 ? (
            piece.text
          ) : (
            <mark key={piece.at} data-kind={strongest(piece.kinds)}>
              {piece.text}
            </mark>
          ),
        )}
        {text === '' && ' '}
      </code>
      {unread !== undefined && (
        <span className={styles.unread} title={unread}>
          not read
        </span>
      )}
    </li>
  )
})

function strongest(kinds: readonly ColumnMark['kind'][]): ColumnMark['kind'] {
  return (['current', 'found'] as const).find((kind) => kinds.includes(kind)) ?? 'source'
}
