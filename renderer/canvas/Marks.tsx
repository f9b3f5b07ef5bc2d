import type { Mark } from '../../shared/diagram/scene.ts'
import styles from './Marks.module.css'
import { MARK_ICONS } from './mark-icons.ts'

/** Small words in boxes, with an icon: NAT, forwards, VLAN 5, address used twice. */
export function Marks({ marks }: { marks: readonly Mark[] }) {
  if (marks.length === 0) return null
  return (
    <span className={styles.marks}>
      {marks.map(({ code, text, title }) => {
        const Icon = MARK_ICONS[code]
        return (
          <span key={code + text} className={styles.mark} data-code={code} title={title}>
            {Icon && <Icon aria-hidden />}
            {text}
          </span>
        )
      })}
    </span>
  )
}
