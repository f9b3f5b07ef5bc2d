import { sceneToSvg } from '../../../shared/diagram/svg/scene-to-svg.ts'
import { safeFileName } from '../../../shared/recording/safe-file-name.ts'
import { hostKey } from '../../canvas/use-layout.ts'
import { analyse } from '../../state/analysis.ts'
import type { WindowStores } from '../../state/window-stores.tsx'
import { themeOnShow } from '../../theme/theme-on-show.ts'

/** The picture as it is on the canvas, nodes that were moved included, as SVG; and a name for it. Nothing while nothing is drawn. */
export function pictureToExport({ station, view, layouts }: WindowStores): { name: string; svg: string } | undefined {
  const inventory = station.getState().state?.inventory
  if (inventory === undefined) return undefined
  const { scene } = analyse(inventory)
  const host = hostKey(inventory)
  const { moved, theme } = view.getState()
  const layout = layouts.layoutOf(host, scene, moved[host])
  return { name: safeFileName(inventory.name), svg: sceneToSvg(scene, layout, { theme: themeOnShow(theme) }) }
}
