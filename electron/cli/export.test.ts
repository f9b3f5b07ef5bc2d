import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runSwitchyard } from '../../tests/support/run-switchyard.ts'

const folder = mkdtempSync(join(tmpdir(), 'switchyard-export-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function exported(name: string, words: string[] = []): Promise<Buffer> {
  const file = join(folder, name)
  const { status, stderr } = await runSwitchyard([
    'export',
    '-r',
    'assets/samples/cc-labs-2/boot-2',
    '-o',
    file,
    ...words,
  ])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return readFileSync(file)
}

test('an SVG is plain and self-contained, with text as text', async () => {
  const svg = (await exported('x.svg')).toString('utf8')
  expect(svg).toMatch(/^(?:<\?xml[^>]*\?>\s*)?<svg /)
  for (const name of ['ccl-vm-1', 'primary', 'Default Switch', 'NYCLNY6X2VBH2', '10.0.0.1']) expect(svg).toContain(name)
  expect(svg).toMatch(/<text[\s>]/)
  expect(svg).not.toMatch(/<script|<foreignObject|<image|href="(?!#)|url\((?!#)|@import/i)
})

test('a PNG is a picture of the SVG’s size times the scale, and not blank', async () => {
  const [one, two, svg] = await Promise.all([
    exported('1.png', ['--scale', '1']),
    exported('2.png', ['--scale', '2', '--theme', 'dark']),
    exported('y.svg'),
  ])
  const size = (png: Buffer): number[] => [png.readUInt32BE(16), png.readUInt32BE(20)]
  for (const png of [one, two]) expect(png.subarray(0, 8)).toEqual(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))
  const [, width, height] = /<svg[^>]* width="([\d.]+)"[^>]* height="([\d.]+)"/.exec(svg.toString('utf8')) ?? []
  expect(size(one)).toEqual([Math.ceil(Number(width)), Math.ceil(Number(height))])
  expect(size(two)).toEqual(size(one).map((pixels) => 2 * pixels))
  // A blank picture packs to almost nothing; a drawn one holds its lines and letters.
  expect(one.length).toBeGreaterThan(20_000)
})

test('the dark ground is another picture', async () => {
  const [light, dark] = await Promise.all([exported('light.svg'), exported('dark.svg', ['--theme', 'dark'])])
  expect(dark).not.toEqual(light)
})
