import {
  ArrowLeftRight,
  Box,
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

/** A shape of its own for each mark, known without its colour. Those without are words enough. */
export const MARK_ICONS: Partial<Record<Mark['code'], LucideIcon>> = {
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
  container: Box,
}
