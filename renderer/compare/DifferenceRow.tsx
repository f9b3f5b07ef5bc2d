import { ChevronRight } from 'lucide-react'
import type { Detail, Difference } from '../../shared/compare/comparison.ts'
import type { OtherMoment } from '../state/selection-store.ts'
import styles from './Compare.module.css'
import { kindSigns } from './kind-signs.ts'
import { ShowButton } from './ShowButton.tsx'
import { SideValue } from './SideValue.tsx'

export interface Moments {
  before: OtherMoment
  after: OtherMoment
}

interface DifferenceRowProps {
  difference: Difference
  moments: Moments
  /** It lies open at first. */
  open?: boolean
}

/** More than these nobody reads here; the copied story and the command line have them all. */
const MOST = 100

/** One sentence of the story; opened, what both sides say and what belongs to it. */
export function DifferenceRow({ difference, moments, open = false }: DifferenceRowProps) {
  const { kind, sentence, details } = difference
  const { icon: Icon, word } = kindSigns[kind]
  return (
    <li className={styles.row} data-kind={kind}>
      <details open={open}>
        <summary className={styles.summary}>
          <ChevronRight className={styles.chevron} aria-hidden />
          <Icon className={styles.sign} aria-hidden />
          <span className={styles.word}>{word}</span>
          <span className={styles.sentence}>{sentence}</span>
          {details.length > 1 && <span className={styles.count}>{details.length}</span>}
        </summary>
        <div className={styles.body}>
          <Sides of={difference} moments={moments} />
          {details.length > 0 && (
            <ul className={styles.details}>
              {details.slice(0, MOST).map((detail, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a comparison's details do not change their places
                <li key={index} className={styles.detail}>
                  <p>{detail.sentence}</p>
                  <Sides of={detail} moments={moments} />
                </li>
              ))}
              {details.length > MOST && <li className={styles.nothing}>and {details.length - MOST} more</li>}
            </ul>
          )}
        </div>
      </details>
    </li>
  )
}

function Sides({ of, moments }: { of: Detail; moments: Moments }) {
  return (
    <div className={styles.sides}>
      <SideValue letter="A" side={of.before} moment={moments.before} />
      <SideValue letter="B" side={of.after} moment={moments.after} />
      <ShowButton of={of} />
    </div>
  )
}
