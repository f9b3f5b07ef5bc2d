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
