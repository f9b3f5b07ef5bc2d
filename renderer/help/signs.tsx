import { ChevronRight, FileSearch } from 'lucide-react'
import type { ReactNode } from 'react'
import { Marks } from '../canvas/Marks.tsx'
import { octagon } from '../canvas/octagon.ts'
import { Chip } from '../controls/Chip.tsx'
import { VerdictSign } from '../controls/VerdictSign.tsx'
import { ProvenanceMark } from '../evidence/ProvenanceMark.tsx'
import { markMeanings } from './mark-meanings.ts'
import styles from './SignsPage.module.css'

/** Every sign of the picture and the panels, in the order in which they are met. */
export const signs: readonly { name: string; sign: ReactNode; means: string }[] = [
  {
    name: 'arrow',
    sign: (
      <svg width="64" height="20" aria-hidden data-tone="may">
        <path className={styles.line} d="M0 10H50" />
        <path className={styles.filled} d="M48 3L62 10L48 17z" />
      </svg>
    ),
    means:
      'Whoever stands at its foot may begin a conversation with whoever stands at its head. Its words say through what.',
  },
  {
    name: 'stop sign',
    sign: (
      <svg width="64" height="28" aria-hidden data-tone="stopped">
        <path className={styles.line} d="M0 14H36" strokeDasharray="7 4" />
        <polygon className={styles.filled} points={octagon({ x: 49, y: 14 }, 13)} />
        <rect className={styles.bar} x="42" y="12" width="14" height="4" rx="1" />
      </svg>
    ),
    means:
      'A conversation is stopped here, at the machine that stops it. In a question it has a number: the order of what is in the way.',
  },
  {
    name: 'hollow stop sign',
    sign: (
      <svg width="64" height="28" aria-hidden data-tone="stopped">
        <path className={styles.thin} d="M0 14H36" strokeDasharray="2 4" />
        <polygon className={styles.hollow} points={octagon({ x: 49, y: 14 }, 12)} />
      </svg>
    ),
    means: 'It would be stopped here as well, were what stops it before not there.',
  },
  {
    name: 'verdicts',
    sign: (
      <>
        <VerdictSign verdict="reachable" size={20} />
        <VerdictSign verdict="blocked" size={20} />
        <VerdictSign verdict="unknown" size={20} />
      </>
    ),
    means: 'Yes, it may begin a conversation. No, it may not. It can’t be said from what was recorded.',
  },
  {
    name: 'dots on a cable',
    sign: (
      <svg width="64" height="20" aria-hidden>
        <path className={styles.cable} d="M0 10H64" />
        <path className={styles.dots} d="M4 10H64" />
      </svg>
    ),
    means:
      'Live: something goes through it now; the larger the dots, the more. How much stands beside it while its adapter is pointed at or selected.',
  },
  {
    name: 'bars and cards',
    sign: (
      <>
        <span className={styles.segment}>bar</span>
        <span className={styles.card}>card</span>
      </>
    ),
    means:
      'A bar is a network: everybody who hangs on it by a cable hears everybody else. A card is a machine, or a part of one.',
  },
  {
    name: 'cables',
    sign: (
      <svg width="64" height="20" aria-hidden>
        <path className={styles.cable} d="M0 5H64" />
        <path className={styles.cable} d="M0 15H64" strokeDasharray="2 4" />
      </svg>
    ),
    means: 'A cable, or what joins things within a machine. Dotted where nothing passes: unplugged, or switched off.',
  },
  {
    name: 'dotted arrow',
    sign: (
      <svg width="64" height="20" aria-hidden>
        <path className={styles.cable} d="M0 10H50" strokeDasharray="2 5" />
        <path className={styles.filled} d="M48 3L62 10L48 17z" />
      </svg>
    ),
    means: 'Not known, or some may and some may not: the words say which.',
  },
  {
    name: 'stack',
    sign: (
      <span className={`${styles.card} ${styles.stack}`}>
        <ChevronRight className={styles.fold} aria-hidden />
        12 guests
      </span>
    ),
    means: 'Many that are alike, in one card. Click it, or press Enter on it, to see each; once more folds them again.',
  },
  {
    name: 'from afar',
    sign: (
      <span className={`${styles.card} ${styles.afar}`}>
        <i className={styles.dot} /> vm-1 <i className={styles.dot} data-hollow /> vm-2
      </span>
    ),
    means: 'Zoomed far out a card is its name and a dot: full where it runs or is up, a ring where it is off or down.',
  },
  {
    name: 'dashed card',
    sign: <span className={`${styles.card} ${styles.dashed}`}>off</span>,
    means: 'Switched off, unplugged, or there for a purpose of its own: no packets go this way.',
  },
  {
    name: 'words in a box',
    sign: <Chip>Internal</Chip>,
    means: 'A kind or a state, in a word: the type of a switch, whether a VM runs.',
  },
  ...markMeanings.map(({ code, text, means }) => ({
    name: 'mark',
    // On the ground of a card.
    sign: (
      <span data-shape="card">
        <Marks marks={[{ code, text }]} />
      </span>
    ),
    means,
  })),
  {
    name: 'how it is known',
    sign: (
      <>
        <ProvenanceMark how="observed" />
        <ProvenanceMark how="told" />
        <ProvenanceMark how="inferred" />
        <ProvenanceMark how="assumed" />
      </>
    ),
    means: 'Its own commands say so; it told Hyper-V so; only others’ do; or nobody does, and the usual is taken.',
  },
  {
    name: 'where it was seen',
    sign: <FileSearch aria-hidden className={styles.icon} />,
    means: 'Opens the line of the command’s output that a value comes from.',
  },
  {
    name: 'dotted line under a word',
    sign: <span className={styles.dotted}>word</span>,
    means: 'The word has an entry here: point at it, or come to it with the Tab key. Enter opens the entry.',
  },
]
