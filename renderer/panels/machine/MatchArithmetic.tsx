import type { MatchExplanation } from '../../../shared/net/explain-match.ts'
import probe from './RoutesTab.module.css'

/** The bits of address and mask under each other, what the AND leaves, and whether that is the row's network. */
export function MatchArithmetic({ row, match }: { row: number; match: MatchExplanation }) {
  const { address, mask, masked, network, matches, bits } = match
  const long = bits.address.length > 4
  const lines = long ? [] : [`${bits.address.join(' ')}  ${address}`, `${bits.mask.join(' ')}  ${mask}`, `${bits.masked.join(' ')}  ${masked}`]
  return (
    <figure aria-label={`Row ${row} in bits`}>
      <pre className={probe.bits}>
        {`row ${row}: ${address} AND ${mask}\n`}
        {lines[0] !== undefined && `${lines[0]}\n${lines[1]}\n${'─'.repeat(35)} AND\n${lines[2]}\n`}
        {`= ${masked} `}
        <span className={matches ? probe.yes : probe.no}>{matches ? `= ${network}: matches` : `≠ ${network}: no match`}</span>
      </pre>
    </figure>
  )
}
