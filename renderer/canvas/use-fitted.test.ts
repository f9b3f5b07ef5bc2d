import { expect, test } from 'vitest'
import { detailOfZoom } from './detail-of-zoom.ts'
import { ZOOM } from './use-fitted.ts'

test('a picture that is fitted into a large window is drawn as usual: what cards show from near is for those who go there', () => {
  expect(detailOfZoom(ZOOM.fitted)).toBe('usual')
})
