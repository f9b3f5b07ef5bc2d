import { GitCompareArrows, Grid3x3, ListChecks, type LucideIcon, Network } from 'lucide-react'
import type { View } from '../../state/view-store.ts'

/** The window's pages, in the order of the bar; each with the key that opens it. */
export const pages: readonly { page: View['page']; name: string; key: string; icon: LucideIcon; words: string }[] = [
  { page: 'topology', name: 'Topology', key: 'T', icon: Network, words: 'picture diagram canvas network' },
  { page: 'matrix', name: 'Matrix', key: 'M', icon: Grid3x3, words: 'table everybody reach' },
  {
    page: 'findings',
    name: 'Findings',
    key: 'N',
    icon: ListChecks,
    words: 'problems faults warnings errors notices wrong',
  },
  {
    page: 'compare',
    name: 'Compare',
    key: 'C',
    icon: GitCompareArrows,
    words: 'difference diff changes moments history before after time',
  },
]
