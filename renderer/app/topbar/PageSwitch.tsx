import { Hint } from '../../controls/Hint.tsx'
import { useView, useWindowStores } from '../../state/window-stores.tsx'
import styles from './PageSwitch.module.css'

const pages = [
  { page: 'topology', name: 'Topology', keys: 'T' },
  { page: 'matrix', name: 'Matrix', keys: 'M' },
] as const

/** The window's two pages. */
export function PageSwitch() {
  const { view } = useWindowStores()
  const shown = useView(({ page }) => page)
  return (
    <nav className={styles.pages} aria-label="Pages">
      {pages.map(({ page, name, keys }) => (
        <Hint key={page} text={`${name} (${keys})`}>
          <button
            type="button"
            className={styles.page}
            aria-current={page === shown ? 'page' : undefined}
            aria-keyshortcuts={keys}
            onClick={() => view.getState().open(page)}
          >
            {name}
          </button>
        </Hint>
      ))}
    </nav>
  )
}
