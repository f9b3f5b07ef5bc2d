import type { OutputSummary } from '../../../shared/inventory/inventory.ts'
import type { ReadPiece } from '../../../shared/parse/read-pasted.ts'
import { parsers } from '../../../shared/parse/registry.ts'
import { pieceWords } from './looks-like.ts'
import styles from './PasteDialog.module.css'

const titles = parsers
  .map(({ id, title }) => ({ id, title }))
  .filter(({ title }) => !title.includes(' -j '))
  .toSorted((one, other) => one.title.localeCompare(other.title, 'en'))

interface PieceRowProps {
  piece: ReadPiece
  /** What it takes the place of. */
  before: OutputSummary | undefined
  /** Somebody says which command it is. */
  onName: (parserId: string) => void
}

/** One command's output: what is understood of it, and where nothing is, the choice of what it should be. */
export function PieceRow({ piece, before, onName }: PieceRowProps) {
  const { parser, command, line, likeness } = piece
  return (
    <li className={styles.piece} data-known={parser !== undefined}>
      <p>
        <code className={styles.command}>{command === '' ? `from line ${line}` : command}</code>{' '}
        <span className={styles.muted}>{pieceWords(piece)}</span>
      </p>
      {before !== undefined && (
        <p className={styles.muted}>
          It takes the place of the <code>{before.command}</code>
          {before.pasted === true ? ' that was pasted before.' : ' that was recorded before.'}
        </p>
      )}
      {parser === undefined && (command === '' || likeness !== undefined) && (
        <label className={styles.field}>
          Read it all the same as
          <select value="" onChange={({ target }) => onName(target.value)}>
            <option value="">left out</option>
            {titles.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
    </li>
  )
}
