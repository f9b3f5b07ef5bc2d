import { useStation, useView, useWork } from '../../state/window-stores.tsx'
import { GoneMachines } from './GoneMachines.tsx'
import { Legend } from './Legend.tsx'
import { LessonOffer } from './LessonOffer.tsx'
import { LookState } from './LookState.tsx'
import styles from './StatusLine.module.css'
import { Troubles } from './Troubles.tsx'
import { UnreadRows } from './UnreadRows.tsx'
import { ZoomControls } from './ZoomControls.tsx'

/** Below the picture: what its arrows mean, how fresh it is, and what is missing from it. */
export function StatusLine() {
  const inventory = useStation((station) => station.state?.inventory)
  const troubles = useStation((station) => station.state?.troubles)
  const gone = useStation((station) => station.state?.gone)
  const busy = useWork((work) => work.busy)
  const page = useView((view) => view.page)
  const picture = inventory !== undefined && page === 'topology'
  return (
    <footer className={styles.line} data-region="status">
      {picture && <Legend />}
      <div className={styles.facts}>
        <span role="status">{busy}</span>
        {inventory !== undefined && troubles !== undefined && <Troubles troubles={troubles} />}
        {inventory !== undefined && <UnreadRows inventory={inventory} />}
        <LessonOffer />
        {gone !== undefined && gone.length > 0 && <GoneMachines gone={gone} />}
        <LookState />
        {picture && <ZoomControls />}
      </div>
    </footer>
  )
}
