import { focusRegion } from './actions/regions.ts'
import styles from './SkipLink.module.css'

/** The first thing that Tab comes to: past the bar, to what the page is about. Seen as long as it has the focus. */
export function SkipLink() {
  return (
    <button type="button" className={styles.skip} onClick={() => focusRegion('picture')}>
      Skip to the page
    </button>
  )
}
