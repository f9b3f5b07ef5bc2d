import styles from './ArrowHeads.module.css'

/** The heads that arrows refer to by id. */
export function ArrowHeads() {
  return (
    <svg className={styles.heads} aria-hidden>
      <defs>
        {(['reachable', 'unknown'] as const).map((verdict) => (
          <marker
            key={verdict}
            id={`arrow-${verdict}`}
            viewBox="0 0 12 12"
            refX="9"
            refY="6"
            markerWidth="13"
            markerHeight="13"
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path d="M0 0 L12 6 L0 12 z" data-verdict={verdict} />
          </marker>
        ))}
      </defs>
    </svg>
  )
}
