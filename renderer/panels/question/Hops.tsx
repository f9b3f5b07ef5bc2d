import type { Seen } from '../../../shared/inventory/source.ts'
import type { Hop } from '../../../shared/reach/verdict.ts'
import { Evidence } from '../../evidence/Evidence.tsx'
import { Empty } from '../Empty.tsx'
import { endSubject } from '../end-name.ts'
import { SubjectLink } from '../SubjectLink.tsx'
import { HopArithmetic } from './HopArithmetic.tsx'
import styles from './Question.module.css'

interface HopsProps {
  name: string
  hops: readonly Hop[]
  /** The last step is where it ends. */
  stopped: boolean
  rowOf: (seen: Seen) => string | undefined
}

/** The way, step by step; each with the recorded rows that decide it, or with what is assumed in their place. */
export function Hops({ name, hops, stopped, rowOf }: HopsProps) {
  if (hops.length === 0) return <Empty>It ends before the first step.</Empty>
  return (
    <ol className={styles.hops} aria-label={name}>
      {hops.map((hop, index) => (
        <li key={hop.number} data-stopped={stopped && index === hops.length - 1}>
          <span className={styles.number} aria-hidden>
            {hop.number}
          </span>
          <div className={styles.step}>
            <p className={styles.at}>
              <SubjectLink subject={endSubject(hop.stack)} /> <span className={styles.kind}>{kindWords[hop.kind]}</span>
            </p>
            <p>{hop.sentence}</p>
            {packetWords(hop) && <p className={styles.packet}>{packetWords(hop)}</p>}
            {hop.kind !== 'segment' && hop.kind !== 'neighbour' && <HopArithmetic hop={hop} />}
            <Evidence sources={hop.evidence} assumptions={hop.assumptions} rowOf={rowOf} />
          </div>
        </li>
      ))}
    </ol>
  )
}

const kindWords: Record<Hop['kind'], string> = {
  route: 'looks into its routing table',
  neighbour: 'asks who has the address (ARP)',
  segment: 'the frame crosses the network',
  forward: 'passes it on',
  deliver: 'takes it in',
  internet: 'sends it out',
}

/** Under which addresses the packet leaves this step. */
function packetWords({ source, destination }: Hop): string | undefined {
  if (source === undefined && destination === undefined) return undefined
  return `packet: ${source ?? '…'} → ${destination ?? 'any public address'}`
}
