import { ViewportPortal } from '@xyflow/react'
import { memo, useMemo, useState } from 'react'
import styles from './Cables.module.css'
import { type CablesShown, createCablePaths } from './cable-paths.ts'

/** What joins the nodes: cables, or the inside of a machine. Dashed where they are down. */
export const Cables = memo(function Cables({ scene, layout, without, bright, moving }: CablesShown) {
  const [pathsOf] = useState(createCablePaths)
  const paths = useMemo(
    () => pathsOf({ scene, layout, without, bright, moving }),
    [pathsOf, scene, layout, without, bright, moving],
  )
  return (
    <ViewportPortal>
      <svg className={styles.layer} width={layout.width} height={layout.height} aria-hidden>
        {paths.map(({ key, state, dim, d }) => (
          <path key={key} className={styles.cable} d={d} data-state={state} data-dim={dim} />
        ))}
      </svg>
    </ViewportPortal>
  )
})
