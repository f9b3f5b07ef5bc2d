import type { Machine } from '../../../shared/inventory/inventory.ts'
import { shownName } from '../../../shared/inventory/shown-name.ts'
import { parseAddress } from '../../../shared/net/address.ts'
import { useAnalysis } from '../../state/use-analysis.ts'
import { useSelection, useWindowStores } from '../../state/window-stores.tsx'
import { Empty } from '../Empty.tsx'
import styles from '../Panel.module.css'
import { AddressProbe } from './AddressProbe.tsx'
import { RouteTable } from './RouteTable.tsx'
import { rowsOf } from './rows-of.ts'

/** The routing table as recorded (or as assumed), and what it does with any address. */
export function RoutesTab({ machine }: { machine: Machine }) {
  const text = useSelection((state) => state.probed)
  const { probe } = useWindowStores().selection.getState()
  const { rows, assumed } = rowsOf(machine, useAnalysis().topology)
  return (
    <div className={styles.section}>
      {assumed && (
        <Empty>
          No routing table of {shownName(machine)} was recorded: no command that prints one was run on it.
          {rows.length > 0 ? ' Verdicts take this one for granted:' : ' None can be taken for granted either.'}
        </Empty>
      )}
      {rows.length === 0 ? (
        !assumed && <Empty>The routing table of {shownName(machine)} was recorded, and it is empty.</Empty>
      ) : (
        <>
          <AddressProbe text={text} onText={probe} />
          <RouteTable machine={machine} rows={rows} address={parseAddress(text.trim())} />
        </>
      )}
    </div>
  )
}
