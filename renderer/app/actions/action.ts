import type { LucideIcon } from 'lucide-react'
import type { WindowStores } from '../../state/window-stores.tsx'
import type { WindowActions } from '../window-actions.ts'

/** What an action acts on. */
export interface ActionContext {
  stores: WindowStores
  acts: WindowActions
}

export const actionGroups = ['The picture', 'Who can reach whom', 'Lesson', 'Pages', 'The window', 'Files'] as const

/** One thing that can be done in the window. Palette, key list, menus and buttons take name and keys from here, and run it from here. */
export interface Action {
  /** `zoom.in`: area, then what is done. */
  id: string
  /** In words, as a person would look for it: "Export the picture as SVG". */
  name: string
  group: (typeof actionGroups)[number]
  icon: LucideIcon
  /** As `keyOf` writes them: `F`, `?`, `Ctrl+Shift+E`. The first is the one that is shown. */
  keys?: readonly [string, ...string[]]
  /** Other words for it that people may type. */
  words?: string
  /** Its keys do this in fields and dialogs, too. Usual for those with Ctrl. */
  whileTyping?: boolean
  /** Whether there is anything to do now; always where absent. */
  can?: (context: ActionContext) => boolean
  run: (context: ActionContext) => unknown
}
