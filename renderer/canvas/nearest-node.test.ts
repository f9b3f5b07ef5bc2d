import { describe, expect, test } from 'vitest'
import { nearestNode } from './nearest-node.ts'

const boxes = {
  internet: { x: 400, y: 0, width: 120, height: 48 },
  home: { x: 80, y: 100, width: 800, height: 24 },
  left: { x: 100, y: 160, width: 160, height: 48 },
  middle: { x: 400, y: 160, width: 160, height: 48 },
  right: { x: 700, y: 160, width: 160, height: 48 },
  below: { x: 120, y: 260, width: 160, height: 48 },
}

describe('arrow keys walk the picture', () => {
  test('down from the internet comes to the bar, and on to the card most nearly below', () => {
    expect(nearestNode(boxes, 'internet', 'ArrowDown')).toBe('home')
    expect(nearestNode(boxes, 'home', 'ArrowDown')).toBe('middle')
  })

  test('sideways stays in the row and stops at its end', () => {
    expect(nearestNode(boxes, 'left', 'ArrowRight')).toBe('middle')
    expect(nearestNode(boxes, 'middle', 'ArrowRight')).toBe('right')
    expect(nearestNode(boxes, 'right', 'ArrowRight')).toBeUndefined()
  })

  test('up from a card is the bar it hangs on', () => {
    expect(nearestNode(boxes, 'right', 'ArrowUp')).toBe('home')
    expect(nearestNode(boxes, 'below', 'ArrowUp')).toBe('left')
  })

  test('nothing above the topmost, and no way from what is not there', () => {
    expect(nearestNode(boxes, 'internet', 'ArrowUp')).toBeUndefined()
    expect(nearestNode(boxes, 'gone', 'ArrowUp')).toBeUndefined()
  })
})
