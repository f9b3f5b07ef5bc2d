import { expect, test } from 'vitest'
import { dockBeside } from './dock-beside.ts'

test('beside the panel, as wide as eighty columns need', () => {
  const panel = { left: 1500, top: 44, bottom: 1080 }
  expect(dockBeside(panel, { width: 1920, height: 1080 }, false)).toEqual({
    top: 44,
    bottom: 0,
    right: 420,
    width: 760,
  })
})

test('narrower where the canvas is', () => {
  expect(dockBeside({ left: 600, top: 44, bottom: 700 }, { width: 1000, height: 720 }, false)).toEqual({
    top: 44,
    bottom: 20,
    right: 400,
    width: 584,
  })
})

test('over the panel where no room is left beside it', () => {
  expect(dockBeside({ left: 300, top: 44, bottom: 800 }, { width: 700, height: 800 }, false)).toMatchObject({
    right: 0,
    width: 700,
  })
})

test('over the panel where that has nothing to show', () => {
  const panel = { left: 1500, top: 44, bottom: 1080 }
  expect(dockBeside(panel, { width: 1920, height: 1080 }, true)).toMatchObject({ top: 44, right: 0, width: 760 })
})

test('at the edge where there is no panel', () => {
  expect(dockBeside(undefined, { width: 1280, height: 800 }, false)).toEqual({
    top: 0,
    bottom: 0,
    right: 0,
    width: 760,
  })
})
