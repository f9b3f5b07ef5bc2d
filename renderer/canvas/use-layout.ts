import { useMemo } from 'react'
import { layoutScene } from '../../shared/diagram/layout-scene.ts'
import type { Layout, Point, Scene } from '../../shared/diagram/scene.ts'
import type { Inventory } from '../../shared/inventory/inventory.ts'
import type { Analysis } from '../state/analysis.ts'
import { useView } from '../state/window-stores.tsx'

/** Where everything on the canvas is: laid out, but for what was moved by hand on this host. */
export function useLayout({ scene, inventory }: Analysis, dragged?: { id: string; at: Point }): Layout {
  const moved = useView((view) => view.moved[hostKey(inventory)])
  return useMemo(
    () => layoutOf(scene, dragged ? { ...moved, [dragged.id]: dragged.at } : moved),
    [scene, moved, dragged],
  )
}

/** The layout outside of rendering: for exports. */
export function layoutOf(scene: Scene, positions: Readonly<Record<string, Point>> | undefined): Layout {
  return layoutScene(scene, positions === undefined ? {} : { positions: { ...positions } })
}

/** What moved nodes are remembered under: the host by name, for its id is `host` in every recording. */
export function hostKey(inventory: Inventory): string {
  return inventory.machines.find(({ id }) => id === inventory.host)?.name.value ?? inventory.name
}
