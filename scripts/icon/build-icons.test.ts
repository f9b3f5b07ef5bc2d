import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../test/root.ts'
import { buildIcons } from './build-icons.ts'

const folder = join(root, 'assets', 'icon')

test('the icons are those that are made of the drawing', async (ctx) => {
  if (`${process.platform} ${process.arch}` !== 'linux x64')
    ctx.skip('skipped: the icons were drawn on Linux on x64, and another processor may round otherwise')
  for (const [name, bytes] of Object.entries(await buildIcons(folder)))
    expect(Buffer.compare(readFileSync(join(folder, name)), bytes), name).toBe(0)
})

test('Windows finds a PNG of each size in the ICO, where its table says', () => {
  const ico = readFileSync(join(folder, 'icon.ico'))
  const count = ico.readUInt16LE(4)
  const sizes = Array.from({ length: count }, (_, at) => {
    const entry = 6 + 16 * at
    const [length, offset] = [ico.readUInt32LE(entry + 8), ico.readUInt32LE(entry + 12)]
    const png = ico.subarray(offset, offset + length)
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
    // IHDR: the width is the first number in it.
    expect(png.readUInt32BE(16) % 256).toBe(ico.readUInt8(entry))
    return png.readUInt32BE(16)
  })
  expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256])
})
