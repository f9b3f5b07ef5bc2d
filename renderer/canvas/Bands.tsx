import { ViewportPortal } from '@xyflow/react'
import type { Layout } from '../../shared/diagram/scene.ts'
import styles from './Bands.module.css'

/** The names of the bands at the left of the picture. */
export function Bands({ bands }: { bands: Layout['bands'] }) {
  return (
    <ViewportPortal>
      {bands.map(({ band, label, y, height }) => (
        <div key={band} className={styles.band} style={{ transform: `translate(0, ${y}px)`, height }}>
          {label}
        </div>
      ))}
    </ViewportPortal>
  )
}
