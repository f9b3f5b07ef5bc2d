import { useEffect, useRef } from 'react'
import type { MatchExplanation } from '../../../shared/net/explain-match.ts'
import { lengthOf } from '../../../shared/net/prefix.ts'
import probe from './RoutesTab.module.css'

interface MatchArithmeticProps {
  row: number
  match: MatchExplanation
  /** Somebody picked this row: it comes into sight, wherever in the table that was. */
  chosen?: boolean
}

/** The bits of address and mask under each other, what the AND leaves, and whether that is the row's network. */
export function MatchArithmetic({ row, match, chosen = false }: MatchArithmeticProps) {
  const { address, mask, masked, network, matches, bits, prefix } = match
  const fixed = lengthOf(prefix)
  const figure = useRef<HTMLElement>(null)
  useEffect(() => {
    if (chosen) figure.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <figure className={probe.figure} ref={figure} aria-label={`Row ${row} in bits`}>
      {/* It scrolls where it is wider than the panel. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <pre className={probe.bits} tabIndex={0}>
        {`row ${row}  ${address} AND ${mask}\n`}
        <Bits groups={bits.address} fixed={fixed} />
        <span className={probe.sum}>
          <Bits groups={bits.mask} fixed={fixed} />
        </span>
        <Bits groups={bits.masked} fixed={fixed} />
        {`= ${masked} `}
        <span className={matches ? probe.yes : probe.no}>
          {matches ? `= ${network}: matches` : `≠ ${network}: no match`}
        </span>
      </pre>
    </figure>
  )
}

/** The bits that the mask fixes in full ink, those it leaves free muted. */
function Bits({ groups, fixed }: { groups: readonly string[]; fixed: number }) {
  const size = groups[0]?.length ?? 8
  const text = groups.join(' ')
  const cut = fixed + Math.max(0, Math.ceil(fixed / size) - 1)
  return (
    <span className={probe.line}>
      {text.slice(0, cut)}
      <span className={probe.free}>{text.slice(cut)}</span>
    </span>
  )
}
