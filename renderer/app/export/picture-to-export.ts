import { sceneToSvg } from '../../../shared/diagram/svg/scene-to-svg.ts'
import { changeWords } from '../../../shared/reach/what-if.ts'
import { safeFileName } from '../../../shared/recording/safe-file-name.ts'
import { hostKey } from '../../canvas/use-layout.ts'
import { analyse } from '../../state/analysis.ts'
import { apartOf } from '../../state/apart.ts'
import { supposedInventory } from '../../state/supposed-inventory.ts'
import type { WindowStores } from '../../state/window-stores.tsx'
import { themeOnShow } from '../../theme/theme-on-show.ts'

/** The picture as it is on the canvas, nodes that were moved included, as SVG, with what is supposed in its title; and a name for it. Nothing while nothing is drawn. */
export async function pictureToExport({
  station,
  view,
  selection,
  question,
  picture: choices,
  layouts,
  folds,
  whatIf,
}: WindowStores): Promise<{ name: string; svg: string } | undefined> {
  const actual = station.getState().state?.inventory
  if (actual === undefined) return undefined
  const { changes } = whatIf.getState()
  const { inventory } = supposedInventory(actual, changes)
  const { picture } = analyse(inventory)
  const { scene: whole } = 'now' in picture ? picture.now : await picture.later
  const host = hostKey(inventory)
  const apart = apartOf(selection.getState(), question.getState(), view.getState(), host)
  const scene = folds.foldOf(host, whole, choices.getState().unfolded[host], apart)
  const { moved, theme } = view.getState()
  const layout = layouts.layoutOf(host, scene, moved[host])
  const supposed = changes.map((change) => changeWords(actual, change))
  return {
    name: safeFileName(supposed.length === 0 ? inventory.name : `${inventory.name} what if`),
    svg: sceneToSvg(scene, layout, { theme: themeOnShow(theme), supposed }),
  }
}
