import { useState } from 'react'
import type { Machine } from '../../../shared/inventory/inventory.ts'
import { parseAddress } from '../../../shared/net/address.ts'
import { Callout } from '../../controls/Callout.tsx'
import table from '../../controls/Table.module.css'
import styles from '../Panel.module.css'
import { explainRows } from './explain-rows.ts'
import { MatchArithmetic } from './MatchArithmetic.tsx'
import { RouteRow } from './RouteRow.tsx'
import probe from './RoutesTab.module.css'

/** The routing table as recorded, and what it does with any address. */
export function RoutesTab({ machine }: { machine: Machine }) {
  const [text, setText] = useState('')
  const [open, setOpen] = useState<number>()
  const address = parseAddress(text.trim())
  const asked = address && explainRows(machine.routes, address)
  const shown = open ?? asked?.winner
  const arithmetic = shown === undefined ? undefined : asked?.rows[shown]?.match
  if (machine.routes.length === 0) {
    return <p className={styles.muted}>No routing table of this machine was recorded. Verdicts take the usual one for granted, and say so.</p>
  }
  return (
    <div className={styles.section}>
      <label className={probe.probe}>
        <span>Where would this go?</span>
        <input
          value={text}
          placeholder="an address, such as 8.8.8.8"
          spellCheck={false}
          aria-invalid={text !== '' && address === undefined}
          onChange={(event) => {
            setText(event.target.value)
            setOpen(undefined)
          }}
        />
      </label>
      {text !== '' && address === undefined && <p className={styles.muted}>Not a whole address yet.</p>}
      <div className={probe.scroll}>
        <table className={table.table} aria-label="Routing table">
          <thead>
            <tr>
              <th scope="col">#</th>
              <th scope="col">destination</th>
              <th scope="col">next hop</th>
              <th scope="col">via</th>
              {asked ? <th scope="col">matches</th> : <th scope="col">metric</th>}
              <th scope="col">
                <span className={probe.hidden}>source</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {machine.routes.map((route, index) => (
              <RouteRow
                // A routing table may hold the same row twice; its place is what tells them apart.
                // biome-ignore lint/suspicious/noArrayIndexKey: see above
                key={index}
                number={index + 1}
                route={route}
                asked={asked?.rows[index]}
                wins={asked?.winner === index}
                onOpen={() => setOpen(index)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {arithmetic && shown !== undefined && <MatchArithmetic row={shown + 1} match={arithmetic} />}
      {asked && <Callout tone={asked.winner === undefined ? 'stopped' : 'may'}>{asked.why}</Callout>}
    </div>
  )
}
