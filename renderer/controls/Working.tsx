import styles from './Working.module.css'

/** That something is being worked out, and what. It appears only where that takes a moment. */
export function Working({ what, over = false }: { what: string /** It lies over what is shown. */; over?: boolean }) {
  return (
    <p className={styles.working} data-over={over} role="status">
      <span className={styles.turning} aria-hidden />
      Working out {what} …
    </p>
  )
}
