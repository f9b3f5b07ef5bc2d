/** Grounds, lines and inks: they are kept as they are. */
const EXACT = 48
const MOST = 256

/**
 * At most 256 colours for these pixels (RGBA, red in the lowest byte), and which of them stands for each that was there.
 * The most frequent are themselves. Of the rest, the shades at the edges of letters, each is replaced by one so near that
 * nobody sees it: the one that is worst off gets a place, until there is none left.
 */
export function smallPalette(pixels: Uint32Array): { palette: number[]; indexOf: Map<number, number> } {
  const counts = new Map<number, number>()
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1)
  // By number where they are as frequent: the same picture has the same palette.
  const colours = [...counts].sort(([a, many], [b, more]) => more - many || a - b).map(([colour]) => colour)
  const palette = colours.slice(0, EXACT)
  const indexOf = new Map(palette.map((colour, index) => [colour, index]))
  const rest = colours.slice(EXACT).map((colour) => ({ colour, seen: seenAs(colour), index: 0, off: Infinity }))
  const settle = (index: number, candidate: number) => {
    const [l, a, b] = seenAs(candidate)
    for (const one of rest) {
      const off = Math.abs(one.seen[0] - l) + Math.hypot(one.seen[1] - a, one.seen[2] - b)
      if (off < one.off) Object.assign(one, { off, index })
    }
  }
  for (const [index, colour] of palette.entries()) settle(index, colour)
  while (palette.length < MOST) {
    const worst = rest.reduce<(typeof rest)[number] | undefined>(
      (most, one) => (one.off > (most?.off ?? 0) ? one : most),
      undefined,
    )
    if (worst === undefined) break
    palette.push(worst.colour)
    settle(palette.length - 1, worst.colour)
  }
  for (const { colour, index } of rest) indexOf.set(colour, index)
  return { palette, indexOf }
}

/** A colour as the eye weighs it, in OKLab (https://bottosson.github.io/posts/oklab/), as pixelmatch compares them. */
function seenAs(colour: number): [number, number, number] {
  const [r = 0, g = 0, b = 0] = [0, 8, 16].map((shift) => {
    const part = ((colour >> shift) & 255) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}
