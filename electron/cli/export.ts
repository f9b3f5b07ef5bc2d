import { writeFile } from 'node:fs/promises'
import { buildScene } from '../../shared/diagram/build-scene.ts'
import { foldScene } from '../../shared/diagram/fold-scene.ts'
import { layoutScene } from '../../shared/diagram/layout-scene.ts'
import { sceneToSvg } from '../../shared/diagram/svg/scene-to-svg.ts'
import { zoneFlows } from '../../shared/reach/zones/zone-flows.ts'
import { printable } from '../../shared/recording/printable.ts'
import { isRefusal, type Refusal, refusal } from '../../shared/recording/refusal.ts'
import { buildTopology } from '../../shared/topology/build-topology.ts'
import { fileRefusal } from '../recordings/file-refusal.ts'
import { loadVendors } from '../recordings/load-vendors.ts'
import { exitStatus } from './exit-status.ts'
import type { VerbResult } from './run-verb.ts'
import type { SourceOptions } from './source-options.ts'
import type { Terminal } from './terminal.ts'
import { understand } from './understand.ts'

export interface ExportOptions extends SourceOptions {
  output: string
  theme: 'light' | 'dark'
  scale: number
}

/** Writes the picture, laid out as on the canvas, to a file whose ending says what it is. */
export async function exportPicture(options: ExportOptions, terminal: Terminal): Promise<VerbResult> {
  const kind = /\.(svg|png)$/i.exec(options.output)?.[1]?.toLowerCase()
  if (kind === undefined)
    return refusal(
      'wrong-use',
      `${printable(options.output)}: the picture is written as .svg or .png; the name must end in one of these.`,
    )
  const understood = await understand(options, await loadVendors())
  if (isRefusal(understood)) return understood
  const { scene } = foldScene(buildScene(understood.inventory, zoneFlows(buildTopology(understood.inventory))))
  const svg = sceneToSvg(scene, layoutScene(scene), { theme: options.theme })
  const picture = kind === 'svg' ? svg : await png(svg, options.scale)
  if (isRefusal(picture)) return picture
  try {
    await writeFile(options.output, picture)
  } catch (error) {
    return fileRefusal(error, options.output)
  }
  terminal.out(`Wrote ${printable(options.output)}\n`)
  return exitStatus.done
}

async function png(svg: string, scale: number): Promise<Uint8Array | Refusal> {
  const { svgToPng } = await import('../raster/svg-to-png.ts')
  return svgToPng(svg, { scale })
}
