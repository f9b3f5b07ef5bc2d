import { describe, expect } from 'vitest'
import { test } from './harness/browser-test.ts'
import { cutText, nodePlaces, overlaps } from './harness/crowding.ts'
import { diagramShows } from './harness/diagram-shows.ts'
import { switchyardForFile } from './harness/switchyard-for-file.ts'

const sample = switchyardForFile('--sample')

const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
]

describe.each(sizes)('at $width × $height', (viewport) => {
  describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
    test('no node lies over another, and all are in the window', async ({ open }) => {
      const page = await open(sample(), { viewport, colorScheme })
      await diagramShows(page)
      const places = await nodePlaces(page)
      expect(places.length).toBeGreaterThan(10)
      expect(overlaps(places)).toEqual([])
      const outside = places.filter(
        (at) => at.left < 0 || at.top < 0 || at.right > viewport.width || at.bottom > viewport.height,
      )
      expect(outside).toEqual([])
    })

    test('no text is cut', async ({ open }) => {
      const page = await open(sample(), { viewport, colorScheme })
      await diagramShows(page)
      expect(await cutText(page)).toEqual([])
    })
  })
})

test('another moment and back: what is in both stays where it is, nothing is cut, and the picture is as it was', async ({
  open,
}) => {
  const page = await open(sample(), { viewport: { width: 1920, height: 1080 } })
  await diagramShows(page)
  const before = await nodePlaces(page)
  await page.keyboard.press('[')
  await page.locator('[data-node="lan/00:05:04:03:02:01"]').waitFor({ state: 'detached' })
  await diagramShows(page)
  expect(await cutText(page)).toEqual([])
  const earlier = await nodePlaces(page)
  expect(overlaps(earlier)).toEqual([])
  await page.keyboard.press(']')
  await page.locator('[data-node="lan/00:05:04:03:02:01"]').waitFor()
  await diagramShows(page)
  expect(await nodePlaces(page)).toEqual(before)
})
