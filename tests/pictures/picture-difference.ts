import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'

/** From 0 to 1, black and white: what of a change is seen. The palette that the kept pictures are saved with stays below it. */
const SEEN = 0.025
/** As many pixels may differ; smoothed edges are not counted at all. A missing icon makes forty. */
const PIXELS = 10
/** A ground that is a shade lighter is hardly seen, but it is in this part of the whole. (The palette makes up to 1 %.) */
const SHADE = 0.01
const SHARE = 0.02

/** In what two pictures differ, in words and as a picture; undefined where nobody would see it. */
export function pictureDifference(kept: PNG, now: PNG): { words: string; picture: PNG } | undefined {
  const { width, height } = kept
  if (now.width !== width || now.height !== height) {
    return { words: `it is ${now.width} × ${now.height}, not ${width} × ${height}, pixels`, picture: now }
  }
  if (kept.data.equals(now.data)) return undefined
  const picture = new PNG({ width, height })
  const seen = pixelmatch(kept.data, now.data, picture.data, width, height, { threshold: SEEN })
  if (seen > PIXELS) return { words: `${seen.toLocaleString('en')} pixels differ`, picture }
  const shaded = pixelmatch(kept.data, now.data, picture.data, width, height, { threshold: SHADE })
  const share = shaded / (width * height)
  return share > SHARE ? { words: `${Math.round(share * 100)} % of it has another shade`, picture } : undefined
}
