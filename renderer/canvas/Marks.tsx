import type { Mark } from '../../shared/diagram/scene.ts'
import styles from './Marks.module.css'

/** Small words in boxes: the switch's type, NAT, off. */
export function Marks({ marks }: { marks: readonly Mark[] }) {
  if (marks.length === 0) return null
  return (
    <span className={styles.marks}>
      {marks.map(({ code, text }) => (
        <span key={code + text} className={styles.mark} data-code={code}>
          {text}
        </span>
      ))}
    </span>
  )
}
