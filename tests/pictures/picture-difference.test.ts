import { PNG } from 'pngjs'
import { expect, test } from 'vitest'
import { pictureDifference } from './picture-difference.ts'
import { smallPng } from './small-png.ts'

type Colour = readonly [number, number, number]

const ground: Colour = [246, 247, 249]
const ink: Colour = [23, 32, 43]

/** A window of 200 × 100 pixels with a card on it: a line of a pixel round 60 × 40. */
function drawn({ on = ground, line = ink, at = 20 }: { on?: Colour; line?: Colour; at?: number } = {}): PNG {
  const png = new PNG({ width: 200, height: 100 })
  const put = (x: number, y: number, [r, g, b]: Colour) => png.data.set([r, g, b, 255], (y * 200 + x) * 4)
  for (let y = 0; y < 100; y += 1)
    for (let x = 0; x < 200; x += 1) {
      const [across, down] = [x >= at && x < at + 60, y >= 20 && y < 60]
      const edge = across && down && (x === at || x === at + 59 || y === 20 || y === 59)
      put(x, y, edge ? line : on)
    }
  return png
}

const wordsFor = (now: PNG) => pictureDifference(drawn(), now)?.words

test('the same picture is the same', () => {
  expect(wordsFor(drawn())).toBeUndefined()
})

test('a card that stands a pixel further is found', () => {
  expect(wordsFor(drawn({ at: 21 }))).toMatch(/^\d+ pixels differ$/)
})

test('a line of another colour is found', () => {
  expect(wordsFor(drawn({ line: [86, 98, 112] }))).toMatch(/^\d+ pixels differ$/)
})

test('a ground that is a shade darker is found, though nobody would see it in one pixel', () => {
  expect(wordsFor(drawn({ on: [241, 242, 244] }))).toBe('99 % of it has another shade')
})

test('a few odd pixels are let be', () => {
  const now = drawn()
  for (let x = 0; x < 8; x += 1) now.data.set([200, 0, 0, 255], (80 * 200 + 20 * x) * 4)
  expect(wordsFor(now)).toBeUndefined()
})

test('another size is said as such', () => {
  expect(wordsFor(new PNG({ width: 200, height: 90 }))).toBe('it is 200 × 90, not 200 × 100, pixels')
})

test('kept in 256 colours, a picture with thousands, as smoothed letters have them, is still the same', () => {
  const inks: Colour[] = [ink, [86, 98, 112], [0, 104, 179], [187, 61, 6], [122, 86, 0], [133, 145, 160]]
  const many = new PNG({ width: 256, height: 60 })
  for (let y = 0; y < 60; y += 1)
    for (let x = 0; x < 256; x += 1) {
      const to = inks[Math.floor(y / 10)] ?? ink
      const mixed = ground.map((part, index) => Math.round(part + (((to[index] ?? 0) - part) * x) / 255))
      many.data.set([...mixed, 255], (y * 256 + x) * 4)
    }
  expect(pictureDifference(PNG.sync.read(smallPng(many)), many)).toBeUndefined()
})

test('what most of a window is made of is kept to the last digit', () => {
  expect(PNG.sync.read(smallPng(drawn())).data.equals(drawn().data)).toBe(true)
})
