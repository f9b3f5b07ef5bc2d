import { FolderInput } from 'lucide-react'
import { useWork } from '../../state/window-stores.tsx'
import styles from './DropOverlay.module.css'

/** While something is dragged over the window: that it may be dropped, and what it should be. */
export function DropOverlay() {
  const dragging = useWork((work) => work.dragging)
  if (!dragging) return null
  return (
    <div className={styles.overlay}>
      <div className={styles.card}>
        <FolderInput aria-hidden />
        <p className={styles.title}>Drop it to open the recording</p>
        <p>Zips, folders, or what commands printed (arp-a.txt); several at once, too.</p>
      </div>
    </div>
  )
}
