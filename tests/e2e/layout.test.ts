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

test('a card that is dragged stays where it is put, its cable with it, and nobody else moves; Ctrl+Z puts it back', async ({
  open,
}) => {
  const page = await open(sample(), { viewport: { width: 1280, height: 800 } })
  await diagramShows(page)
  const before = await nodePlaces(page)
  const cables = () =>
    page
      .locator('svg path[data-state][data-dim]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('d')).join(''))
  const drawn = await cables()
  const card = page.locator('[data-node="guests/primary"]')
  const box = await card.boundingBox()
  if (box === null) throw new Error('the guest is not drawn')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 30, y - 4)
  await page.mouse.move(x + 60, y - 8)
  await page.mouse.up()
  await page.getByRole('button', { name: 'Tidy' }).waitFor()
  await expect.poll(async () => ((await card.boundingBox())?.x ?? 0) - box.x).toBeGreaterThan(20)
  const after = await nodePlaces(page)
  const moved = after.filter(({ name, left, top }) =>
    before.some((one) => one.name === name && (one.left !== left || one.top !== top)),
  )
  expect(moved.map(({ name }) => name)).toEqual(['guests/primary'])
  expect(await cables()).not.toBe(drawn)
  await page.keyboard.press('Control+z')
  await page.getByRole('button', { name: 'Tidy' }).waitFor({ state: 'detached' })
  expect(await nodePlaces(page)).toEqual(before)
  expect(await cables()).toBe(drawn)
})
