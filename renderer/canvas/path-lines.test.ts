import { expect, test } from 'vitest'
import type { Layout } from '../../shared/diagram/scene.ts'
import type { Block } from '../../shared/reach/verdict.ts'
import { pathLines, stopPlace } from './path-lines.ts'
import type { PathLink, PathOverlay } from './path-overlay.ts'

const layout: Layout = {
  width: 800,
  height: 400,
  bands: [],
  nodes: {
    router: { x: 340, y: 20, width: 120, height: 48 },
    home: { x: 0, y: 100, width: 800, height: 28 },
    nas: { x: 40, y: 160, width: 120, height: 48 },
  },
  links: {
    'router-home': [
      { x: 400, y: 68 },
      { x: 400, y: 100 },
    ],
    'home-nas': [
      { x: 100, y: 128 },
      { x: 100, y: 160 },
    ],
  },
  flows: {},
}
const up = (link: string): PathLink => ({ link, reverse: true, state: 'passed' })
const path: PathOverlay = {
  ends: ['nas', 'router'],
  links: [up('home-nas'), up('router-home')],
  turns: [{ bar: 'home', from: up('home-nas'), to: up('router-home') }],
  numbers: [],
  stops: [],
}

test('the way runs along a bar below its words, without a gap to the cables before and after', () => {
  const lines = pathLines(path, layout)
  expect(lines.map(({ points }) => points.at(-1))).toContainEqual(lines[2]?.points[0])
  expect(lines[2]?.points).toEqual([
    { x: 100, y: 128 },
    { x: 100, y: 124 },
    { x: 400, y: 124 },
    { x: 400, y: 100 },
  ])
})

const block: Block = { code: 'no-route', machine: 'router', stack: 'router', sentence: '', sources: [] }

test('a stop sign stands outside the node, on the cable by which it is reached; its words beside the node', () => {
  const place = stopPlace({ node: 'router', number: 1, block, by: up('router-home') }, layout)
  expect(place?.sign).toEqual({ x: 400, y: 77 })
  expect(place?.words.x).toBeGreaterThan(460)
})

test('where nothing leads to it, it stands at the node’s side', () => {
  expect(stopPlace({ node: 'nas', number: 1, block }, layout)?.sign).toEqual({ x: 160, y: 184 })
})

test('a node that is not drawn has none', () => {
  expect(stopPlace({ node: 'gone', number: 1, block }, layout)).toBeUndefined()
})
