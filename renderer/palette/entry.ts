import type { LucideIcon } from 'lucide-react'
import type { ActionContext } from '../app/actions/action.ts'

/** What kind of thing an entry leads to, in the word that stands beside it. */
export type EntryKind =
  | 'action'
  | 'question'
  | 'route'
  | 'machine'
  | 'switch'
  | 'network'
  | 'interface'
  | 'address'
  | 'MAC'
  | 'moment'
  | 'recording'

/** One line of the palette. */
export interface Entry {
  /** Unique among all entries. */
  id: string
  kind: EntryKind
  name: string
  /** Muted beside the name, searched as well. */
  detail?: string
  /** Other words for it, searched only. */
  words?: string
  icon: LucideIcon
  /** The key that does the same, as actions name it. */
  key?: string
  /** Heading under which it stands as long as nothing is typed. */
  group?: string
  run: (context: ActionContext) => unknown
}
