import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fitText, measureText, TEXT, wrapText } from './measure-text.ts'

describe('measureText', () => {
  test('knows Inter: a bold title is wider than a regular one, an i narrower than an m', () => {
    expect(measureText('gateway', { size: 13, weight: 700 })).toBeGreaterThan(
      measureText('gateway', { size: 13, weight: 400 }),
    )
    expect(measureText('i', TEXT.cardLine)).toBeLessThan(measureText('m', TEXT.cardLine) / 2)
  })

  test('gives a character that the font lacks a whole em, and an emoji of many code points 1.3', () => {
    expect(measureText('網', { size: 100, weight: 400 })).toBeCloseTo(101)
    expect(measureText('👩‍👩‍👧', { size: 100, weight: 400 })).toBeCloseTo(131.3)
  })
})

describe('fitText', () => {
  test('fits any text into any width that holds an ellipsis, and leaves alone what fits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 20, max: 400 }), (text, width) => {
        for (const cut of ['end', 'middle'] as const) {
          const fitted = fitText(text, width, TEXT.cardTitle, cut)
          expect(measureText(fitted, TEXT.cardTitle)).toBeLessThanOrEqual(width)
          if (measureText(text, TEXT.cardTitle) <= width) expect(fitted).toBe(text)
        }
      }),
    )
  })

  test('cuts in the middle so that the end, where numbers are, stays', () => {
    expect(fitText('a-very-long-machine-name-0042', 120, TEXT.cardTitle, 'middle')).toMatch(/^a-.*….*42$/)
  })
})

test('wrapText breaks at spaces and every line fits', () => {
  const lines = wrapText('home network to VMs: stopped by the NAT', 100, TEXT.flow)
  expect(lines.join(' ')).toBe('home network to VMs: stopped by the NAT')
  for (const line of lines) expect(measureText(line, TEXT.flow)).toBeLessThanOrEqual(100)
})
