import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { svgToPng } from '../../electron/raster/svg-to-png.ts'
import { isRefusal } from '../../shared/recording/refusal.ts'
import { icoOf } from './ico-of.ts'

/** The units of the drawing. */
const UNITS = 64
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256]
const PNG_SIZE = 512

/** From `icon.svg` the files that systems want: Windows an ICO of several sizes, Linux a large PNG. */
export async function buildIcons(folder: string): Promise<Readonly<Record<'icon.ico' | 'icon.png', Uint8Array>>> {
  const svg = await readFile(join(folder, 'icon.svg'), 'utf8')
  const png = async (size: number): Promise<Uint8Array> => {
    const image = await svgToPng(svg, { scale: size / UNITS })
    if (isRefusal(image)) throw new Error(image.sentence)
    return image
  }
  const images = await Promise.all(ICO_SIZES.map(async (size) => ({ size, png: await png(size) })))
  return { 'icon.ico': icoOf(images), 'icon.png': await png(PNG_SIZE) }
}
