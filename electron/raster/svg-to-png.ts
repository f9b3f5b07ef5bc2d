import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type RenderedImage, renderAsync } from '@resvg/resvg-js'
import { type Refusal, refusal } from '../../shared/recording/refusal.ts'
import { outsideArchive } from './outside-archive.ts'

/** The faces of Inter (SIL OFL 1.1) that the diagram uses. */
const FACES = [
  '400Regular/Inter_400Regular.ttf',
  '500Medium/Inter_500Medium.ttf',
  '600SemiBold/Inter_600SemiBold.ttf',
  '700Bold/Inter_700Bold.ttf',
]

/** Beyond this many pixels a picture takes more memory than any viewer is glad of. */
const MOST_PIXELS = 64_000_000

/** Scripts that Inter has: Latin, Greek, Cyrillic, punctuation, arrows. Others are looked for among the system's fonts. */
const NOT_IN_INTER = /[^\u0000-\u052f\u1e00-\u20cf\u2100-\u27bf]/u

/**
 * Draws an SVG as PNG, text in the bundled font, so that the picture is the same on every machine. `scale` 1 is one pixel for one
 * unit. The SVG must carry everything itself: links to pictures are refused, for they could read files of this machine.
 */
export async function svgToPng(svg: string, options: { scale?: number } = {}): Promise<Uint8Array | Refusal> {
  const scale = options.scale ?? 1
  if (/<(?:[\w-]+:)?(?:image|feImage)\b|<!ENTITY/i.test(svg))
    return refusal('unsafe-svg', 'An SVG that holds pictures or entities is not drawn.')
  const pixels = pixelsOf(svg) * scale * scale
  if (pixels > MOST_PIXELS)
    return refusal(
      'too-large',
      `The picture would have ${Math.round(pixels / 1e6)} million pixels; at most 64 million are drawn. Choose a smaller scale, or SVG.`,
    )
  const image = await draw(svg, scale)
  return image instanceof Error ? refusal('damaged-svg', `The SVG can't be drawn: ${image.message}.`) : image.asPng()
}

async function draw(svg: string, scale: number): Promise<RenderedImage | Error> {
  const inter = outsideArchive(dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/inter/package.json')))
  try {
    return await renderAsync(svg, {
      fitTo: { mode: 'zoom', value: scale },
      font: {
        loadSystemFonts: NOT_IN_INTER.test(svg),
        fontFiles: FACES.map((face) => join(inter, ...face.split('/'))),
        defaultFontFamily: 'Inter',
        sansSerifFamily: 'Inter',
        serifFamily: 'Inter',
        monospaceFamily: 'Inter',
      },
    })
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

/** From the `width` and `height` of the SVG's first element, or its `viewBox`; 0 where neither is there (then it can't be drawn either). */
function pixelsOf(svg: string): number {
  const root = /<svg\b[^>]*>/.exec(svg)?.[0] ?? ''
  const size = (name: string): number =>
    Number(new RegExp(`\\s${name}="([\\d.]+)(?:px)?"`).exec(root)?.[1] ?? Number.NaN)
  const box = /\sviewBox="[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)"/.exec(root)
  const pixels = size('width') * size('height')
  if (Number.isFinite(pixels)) return pixels
  return box === null ? 0 : Number(box[1]) * Number(box[2])
}
