import { useMemo } from 'react'
import type { Inventory } from '../../../shared/inventory/inventory.ts'
import { useWindowStores } from '../../state/window-stores.tsx'
import { DetailButton } from './DetailButton.tsx'
import styles from './Troubles.module.css'
import { unreadOf, unreadWords } from './trouble-words.ts'

/** More would not be read by anybody. */
const SHOWN = 200

/** What was recorded and is not understood: shown, not thrown away. A row opens its raw output. */
export function UnreadRows({ inventory }: { inventory: Inventory }) {
  const { selection } = useWindowStores()
  const unread = useMemo(() => unreadOf(inventory), [inventory])
  const words = unreadWords(unread)
  if (words === undefined) return null
  return (
    <DetailButton words={words} title="Recorded, but not understood">
      <ul className={styles.list}>
        {unread.slice(0, SHOWN).map(({ machine, command, output, line, text }) => (
          <li key={`${output} ${line ?? ''}`} className={styles.trouble}>
            <p className={styles.place}>
              <code>{command}</code> on {machine}
              {line !== undefined && `, line ${line}`}
            </p>
            <button
              type="button"
              className={styles.row}
              onClick={() => selection.getState().showRaw({ output, ...(line === undefined ? {} : { line }) })}
            >
              {text}
            </button>
          </li>
        ))}
      </ul>
      {unread.length > SHOWN && <p>And {unread.length - SHOWN} more.</p>}
    </DetailButton>
  )
}
