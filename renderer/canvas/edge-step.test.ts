import { expect, test } from 'vitest'
import { edgeStep } from './edge-step.ts'

const canvas = { width: 800, height: 600 }
const large = { x: -200, y: -100, width: 1400, height: 900 }
const at = (x: number, y: number) => edgeStep({ x, y }, canvas, large)

test('in the middle nothing moves; the nearer to an edge, the faster it comes in from there', () => {
  expect(at(400, 300)).toEqual({ x: 0, y: 0 })
  expect(at(20, 300)).toEqual({ x: 7.5, y: 0 })
  expect(at(0, 300)).toEqual({ x: 15, y: 0 })
  expect(at(800, 600)).toEqual({ x: -15, y: -15 })
  // A pointer that is held may leave the canvas, or the window.
  expect(at(900, -50)).toEqual({ x: -15, y: 15 })
})

test('what is in sight whole stays where it is, and the picture’s own edge is the end', () => {
  expect(edgeStep({ x: 0, y: 599 }, canvas, { x: 10, y: 10, width: 700, height: 500 })).toEqual({ x: 0, y: 0 })
  expect(edgeStep({ x: 0, y: 300 }, canvas, { x: -4, y: 0, width: 900, height: 600 })).toEqual({ x: 4, y: 0 })
})
