import {
  ArrowLeftRight,
  BrickWallShield,
  CircleOff,
  Copy,
  ListX,
  type LucideIcon,
  PowerOff,
  Tag,
  TriangleAlert,
  Unplug,
  Waypoints,
} from 'lucide-react'
import type { Mark } from '../../shared/diagram/scene.ts'
import styles from './Marks.module.css'

/** A shape of its own for each, known without its colour. Those without are words enough. */
const ICONS: Partial<Record<Mark['code'], LucideIcon>> = {
  nat: ArrowLeftRight,
  forwarding: Waypoints,
  firewall: BrickWallShield,
  down: Unplug,
  off: PowerOff,
  apipa: TriangleAlert,
  duplicate: Copy,
  vlan: Tag,
  acl: ListX,
  isolated: CircleOff,
}

/** Small words in boxes, with an icon: NAT, forwards, VLAN 5, address used twice. */
export function Marks({ marks }: { marks: readonly Mark[] }) {
  if (marks.length === 0) return null
  return (
    <span className={styles.marks}>
      {marks.map(({ code, text, title }) => {
        const Icon = ICONS[code]
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
