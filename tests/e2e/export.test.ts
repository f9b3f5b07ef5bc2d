import { buffer } from 'node:stream/consumers'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { test } from './harness/browser-test.ts'
import { diagramShows } from './harness/diagram-shows.ts'
import { switchyardForFile } from './harness/switchyard-for-file.ts'

const sample = switchyardForFile('--sample')

async function exported(page: Page, item: RegExp): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole('button', { name: 'Export' }).click()
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: item }).click()])
  return { name: file.suggestedFilename(), bytes: await buffer(await file.createReadStream()) }
}

/** Width and height of a PNG, from its header. */
const sizeOf = (png: Buffer) => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) })

test('the SVG holds the names of the machines as text, and nothing that runs or is fetched', async ({ open }) => {
  const page = await open(sample())
  await diagramShows(page)
  const { name, bytes } = await exported(page, /^SVG/)
  const svg = bytes.toString()
  expect(name).toMatch(/\.svg$/)
  for (const text of [
    'ccl-vm-1',
    'primary',
    'Ubuntu 18.04.3 LTS',
    'NYCLNY6X2VBH2',
    'Router 10.0.0.1',
    'Default Switch',
  ])
    expect(svg).toContain(`>${text}</text>`)
  expect(svg).not.toMatch(/<script|<style|<image|href=|@import|url\(/)
})

test('a node that was moved is where it was put, in the SVG as on the canvas', async ({ open }) => {
  const page = await open(sample())
  await diagramShows(page)
  const before = placeIn((await exported(page, /^SVG/)).bytes.toString())
  await page
    .getByRole('main')
    .getByRole('button', { name: /^ccl-vm-1, guest/ })
    .focus()
  await page.keyboard.press('Alt+ArrowRight')
  await page.keyboard.press('Alt+ArrowDown')
  const after = placeIn((await exported(page, /^SVG/)).bytes.toString())
  expect(after).toEqual({ x: before.x + 8, y: before.y + 8 })
})

function placeIn(svg: string): { x: number; y: number } {
  const [, x, y] = /<text x="([\d.]+)" y="([\d.]+)"[^>]*>ccl-vm-1</.exec(svg) ?? []
  return { x: Number(x), y: Number(y) }
}

test('the PNG is as large as the picture, the fine one twice as large', async ({ open }) => {
  const page = await open(sample())
  await diagramShows(page)
  const once = sizeOf((await exported(page, /^PNG as/)).bytes)
  const twice = sizeOf((await exported(page, /^PNG, twice/)).bytes)
  expect(once.width).toBeGreaterThan(600)
  expect(twice).toEqual({ width: once.width * 2, height: once.height * 2 })
})

test('the recording that is saved is a zip that opens again', async ({ open }) => {
  const page = await open(sample())
  await diagramShows(page)
  const { name, bytes } = await exported(page, /^Recording/)
  expect(name).toMatch(/\.zip$/)
  await page
    .getByLabel('Recording', { exact: true })
    .setInputFiles({ name, mimeType: 'application/zip', buffer: bytes })
  await page.getByRole('button', { name: `Shown: ${name}` }).waitFor()
  await page
    .getByRole('main')
    .getByRole('button', { name: /^ccl-vm-1, guest/ })
    .waitFor()
})
