import { unzlibSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { isRefusal } from '../../shared/recording/refusal.ts'
import { svgToPng } from './svg-to-png.ts'

const svg = (inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40" viewBox="0 0 120 40"><rect width="120" height="40" fill="#fff"/>${inside}</svg>`

async function draw(inside: string, scale = 1): Promise<Buffer> {
  const png = await svgToPng(svg(inside), { scale })
  if (isRefusal(png)) throw new Error(png.sentence)
  return Buffer.from(png)
}

/** The picture's data, unpacked: rows of filter byte and pixels. */
function pixels(png: Buffer): Uint8Array {
  const parts: Buffer[] = []
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  }
  return unzlibSync(Buffer.concat(parts))
}

const text = (weight: number, words = 'ccl-vm-1'): string =>
  `<text x="4" y="24" font-family="Inter, sans-serif" font-weight="${weight}" font-size="16">${words}</text>`

describe('an SVG drawn as PNG', () => {
  test('has the size of the SVG, times the scale', async () => {
    const png = await draw('', 2)
    expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([240, 80])
  })

  test('shows its text, and bold text in a face of its own', async () => {
    const [empty, regular, bold] = await Promise.all(
      ['', text(400), text(700)].map(async (inside) => pixels(await draw(inside))),
    )
    expect(regular).not.toEqual(empty)
    expect(bold).not.toEqual(regular)
  })

  test('draws other families in the bundled font rather than not at all', async () => {
    expect(pixels(await draw(text(400).replace('Inter, sans-serif', 'Nowhere Mono, monospace')))).toEqual(
      pixels(await draw(text(400))),
    )
  })
})

test.each([
  ['a picture of this machine', svg('<image href="/etc/logo.png" width="9" height="9"/>'), 'unsafe-svg'],
  ['an entity', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('')}`, 'unsafe-svg'],
  [
    'a picture larger than memory',
    '<svg xmlns="http://www.w3.org/2000/svg" width="100000" height="100000"/>',
    'too-large',
  ],
  ['a huge viewBox', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100000 100000"/>', 'too-large'],
  ['what is no SVG', 'hello', 'damaged-svg'],
])('%s is refused in one sentence', async (_, picture, code) => {
  const result = await svgToPng(picture)
  expect(result).toMatchObject({ code })
  expect(isRefusal(result) && result.sentence).not.toContain('\n')
})
