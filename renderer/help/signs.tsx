import { ChevronRight, FileSearch } from 'lucide-react'
import { Marks } from '../canvas/Marks.tsx'
import { Chip } from '../controls/Chip.tsx'
import { VerdictSign } from '../controls/VerdictSign.tsx'
import { ProvenanceMark } from '../evidence/ProvenanceMark.tsx'
import { lineSigns, type Sign } from './line-signs.tsx'
import { markMeanings } from './mark-meanings.ts'
import styles from './SignsPage.module.css'

/** Every sign of the picture and the panels, in the order in which they are met. */
export const signs: readonly Sign[] = [
  ...lineSigns,
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
