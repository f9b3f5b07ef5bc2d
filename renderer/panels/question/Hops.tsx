import type { Seen } from '../../../shared/inventory/source.ts'
import type { Hop } from '../../../shared/reach/verdict.ts'
import { Evidence } from '../../evidence/Evidence.tsx'
import { Explained } from '../../glossary/Term.tsx'
import type { Subject } from '../../state/selection-store.ts'
import { useAnalysis } from '../../state/use-analysis.ts'
import { Empty } from '../Empty.tsx'
import { endSubject } from '../end-name.ts'
import { SubjectLink } from '../SubjectLink.tsx'
import { HopArithmetic } from './HopArithmetic.tsx'
import { packetWords } from './packet-words.ts'
import styles from './Question.module.css'

interface HopsProps {
  name: string
  /** The packet's, or its answer's. */
  way: 'there' | 'back'
  hops: readonly Hop[]
  /** The last step is where it ends. */
  stopped: boolean
  rowOf: (seen: Seen) => string | undefined
}

/** The way, step by step; each with the recorded rows that decide it, or with what is assumed in their place. */
export function Hops({ name, way, hops, stopped, rowOf }: HopsProps) {
  const { topology } = useAnalysis()
  if (hops.length === 0) return <Empty>It ends before the first step.</Empty>
  return (
    <ol className={styles.hops} data-way={way} aria-label={name}>
      {hops.map((hop, index) => {
        const stops = stopped && index === hops.length - 1
        return (
          <li key={hop.number} data-stopped={stops}>
            <span className={styles.number} aria-hidden>
              {hop.number}
            </span>
            <div className={styles.step}>
              <p className={styles.at}>
                <SubjectLink subject={placeOf(hop)} />{' '}
                <span className={styles.kind}>{stops ? 'stops it here' : kindWords[hop.kind]}</span>
              </p>
              <p>
                <Explained>{hop.sentence}</Explained>
              </p>
              <p className={styles.packet}>{packetWords(hop, topology)}</p>
              {!stops && looksUp(hop) && <HopArithmetic hop={hop} />}
              <Evidence sources={hop.evidence} assumptions={hop.assumptions} rowOf={rowOf} />
            </div>
          </li>
        )
      })}
    </ol>
  )
}

const kindWords: Record<Hop['kind'], string> = {
  route: 'looks into its routing table',
  neighbour: 'asks who has the address (ARP)',
  segment: 'carries the frame',
  forward: 'passes it on',
  deliver: 'takes it in',
  internet: 'sends it out',
}

/** Steps that a routing table decides. One that ends the way is told by its sentence: no row of the table need say so. */
function looksUp({ kind }: Hop): boolean {
  return kind === 'route' || kind === 'forward' || kind === 'internet'
}

function placeOf({ kind, stack, segment }: Hop): Subject {
  return kind === 'segment' && segment !== undefined ? { kind: 'segment', id: segment } : endSubject(stack)
}
