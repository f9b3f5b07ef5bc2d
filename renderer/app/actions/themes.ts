import { Contrast, type LucideIcon, Monitor, Moon, Sun } from 'lucide-react'
import type { Theme } from '../../state/view-store.ts'

/** The themes that can be chosen. */
export const themes: readonly { theme: Theme; name: string; icon: LucideIcon }[] = [
  { theme: 'system', name: 'As the system', icon: Monitor },
  { theme: 'light', name: 'Light', icon: Sun },
  { theme: 'dark', name: 'Dark', icon: Moon },
  { theme: 'contrast', name: 'High contrast', icon: Contrast },
]
