import { useMemo } from 'react'
import type { Layout, Point, Scene } from '../../shared/diagram/scene.ts'
import type { Inventory } from '../../shared/inventory/inventory.ts'
import { useView, useWindowStores } from '../state/window-stores.tsx'

/** Where everything on the canvas is: laid out, but for what was moved by hand on this host. `settled`: without the node that is on its way. */
export function useLayout(
  scene: Scene,
  inventory: Inventory,
  dragged?: { id: string; at: Point },
): { layout: Layout; settled: Layout } {
  const { layouts } = useWindowStores()
  const host = hostKey(inventory)
  const moved = useView((view) => view.moved[host])
  const settled = useMemo(() => layouts.layoutOf(host, scene, moved), [layouts, host, scene, moved])
  const layout = useMemo(
    () => (dragged ? layouts.passing(host, scene, { ...moved, [dragged.id]: dragged.at }) : settled),
    [layouts, host, scene, moved, dragged, settled],
  )
  return { layout, settled }
}

/** What moved nodes are remembered under: the host by name, for its id is `host` in every recording. */
export function hostKey(inventory: Inventory): string {
  const name = inventory.machines.find(({ id }) => id === inventory.host)?.name.value ?? inventory.name
  // Windows writes its name in one case here, in another there.
  return name.toLowerCase()
}
