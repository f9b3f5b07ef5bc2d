import { ViewportPortal } from '@xyflow/react'
import { memo, useMemo } from 'react'
import type { Layout, Scene, SceneLink } from '../../shared/diagram/scene.ts'
import styles from './Cables.module.css'
import { orthogonalPath } from './orthogonal-path.ts'

interface CablesProps {
  scene: Scene
  layout: Layout
  /** Ids of cables that are drawn by somebody else. */
  without: ReadonlySet<string>
  /** Nodes that stay bright; undefined where all do. */
  bright: ReadonlySet<string> | undefined
}

/** What joins the nodes: cables, or the inside of a machine. Dashed where they are down. All that look alike are one path: thousands cost no more than one. */
export const Cables = memo(function Cables({ scene, layout, without, bright }: CablesProps) {
  const paths = useMemo(() => {
    const isDim = ({ from, to }: SceneLink) => bright !== undefined && !(bright.has(from) && bright.has(to))
    const drawn = new Map<string, { state: SceneLink['state']; dim: boolean; d: string[] }>()
    for (const link of scene.links) {
      const points = layout.links[link.id]
      if (points === undefined || without.has(link.id)) continue
      const look = { state: link.state, dim: isDim(link) }
      const key = `${look.state} ${look.dim}`
      const alike = drawn.get(key) ?? { ...look, d: [] }
      alike.d.push(orthogonalPath(points))
      drawn.set(key, alike)
    }
    return [...drawn].map(([key, { d, ...look }]) => ({ key, ...look, d: d.join('') }))
  }, [scene, layout, without, bright])
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
