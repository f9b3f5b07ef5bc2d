import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/** Writes shared/diagram/inter-widths.ts from Inter's own tables (OpenType: head, hhea, hmtx, cmap format 4). */
const FACES = {
  400: '400Regular/Inter_400Regular.ttf',
  600: '600SemiBold/Inter_600SemiBold.ttf',
  700: '700Bold/Inter_700Bold.ttf',
}
const RANGES = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x370, 0x3ff],
  [0x400, 0x45f],
  [0x2010, 0x2027],
  [0x2190, 0x2195],
  [0x2260, 0x2265],
] as const
const root = new URL('../', import.meta.url)

/** Advance of a code point in thousandths of an em, or 0 where the font lacks it. */
function advances(font: DataView): (code: number) => number {
  const tables = new Map<string, number>()
  for (let i = 0; i < font.getUint16(4); i++) {
    const at = 12 + 16 * i
    tables.set(String.fromCharCode(...[0, 1, 2, 3].map((n) => font.getUint8(at + n))), font.getUint32(at + 8))
  }
  const table = (tag: string): number => {
    const at = tables.get(tag)
    if (at === undefined) throw new Error(`the font has no table ${tag}`)
    return at
  }
  const em = font.getUint16(table('head') + 18)
  const longMetrics = font.getUint16(table('hhea') + 34)
  const glyphOf = characterMap(font, table('cmap'))
  return (code) => {
    const glyph = glyphOf(code)
    if (glyph === 0) return 0
    return Math.round((1000 * font.getUint16(table('hmtx') + 4 * Math.min(glyph, longMetrics - 1))) / em)
  }
}

function characterMap(font: DataView, cmap: number): (code: number) => number {
  let at = -1
  for (let i = 0; i < font.getUint16(cmap + 2); i++) {
    const sub = cmap + font.getUint32(cmap + 8 + 8 * i)
    if (font.getUint16(sub) === 4) at = sub
  }
  if (at < 0) throw new Error('the font has no character map of format 4')
  const twice = font.getUint16(at + 6)
  return (code) => {
    for (let i = 0; i < twice; i += 2) {
      if (font.getUint16(at + 14 + i) < code) continue
      const start = font.getUint16(at + 16 + twice + i)
      if (start > code) return 0
      const delta = font.getUint16(at + 16 + 2 * twice + i)
      const rangeAt = at + 16 + 3 * twice + i
      const offset = font.getUint16(rangeAt)
      const glyph = offset === 0 ? code : font.getUint16(rangeAt + offset + 2 * (code - start))
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff
    }
    return 0
  }
}

let out = `/** Advance widths of Inter in thousandths of an em, by weight; each row: first code point, then widths (0: not in the font). Made by scripts/build-font-widths.ts. */\nexport const INTER_WIDTHS: Readonly<Record<400 | 600 | 700, readonly (readonly number[])[]>> = {\n`
for (const [weight, file] of Object.entries(FACES)) {
  const bytes = await readFile(new URL(`node_modules/@expo-google-fonts/inter/${file}`, root))
  const advance = advances(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const rows = RANGES.map(([first, last]) => {
    const widths = Array.from({ length: last - first + 1 }, (_, i) => advance(first + i))
    return `    [${[first, ...widths].join(', ')}],\n`
  })
  out += `  ${weight}: [\n${rows.join('')}  ],\n`
}
await writeFile(fileURLToPath(new URL('shared/diagram/inter-widths.ts', root)), `${out}}\n`)
