import { expect, test } from 'vitest'
import type { Scene, SceneNode } from '../../shared/diagram/scene.ts'
import type { Block, Hop, Verdict } from '../../shared/reach/verdict.ts'
import { pathOverlay } from './path-overlay.ts'

const node = (id: string, opens: NonNullable<SceneNode['opens']> = { machine: id }): SceneNode => ({
  id,
  shape: 'card',
  band: 'home',
  title: id,
  lines: [],
  marks: [],
  state: 'up',
  label: id,
  opens,
})
const bar = (id: string): SceneNode => ({ ...node(id, { segment: id }), shape: 'bar' })
const scene: Scene = {
  nodes: [
    node('internet', {}),
    node('router'),
    bar('home'),
    node('nas'),
    node('host'),
    node('host#wifi', { machine: 'host', interface: 'host#wifi' }),
    node('stack:host'),
    node('host#vnic', { machine: 'host', interface: 'host#vnic' }),
    bar('switch'),
    node('vm'),
  ],
  links: [
    { id: 'internet-router', from: 'internet', to: 'router', state: 'up' },
    { id: 'router-home', from: 'router', to: 'home', state: 'up' },
    { id: 'home-nas', from: 'home', to: 'nas', state: 'up' },
    { id: 'home-wifi', from: 'home', to: 'host#wifi', state: 'up' },
    { id: 'wifi-stack', from: 'host#wifi', to: 'stack:host', state: 'up' },
    { id: 'stack-vnic', from: 'stack:host', to: 'host#vnic', state: 'up' },
    { id: 'vnic-switch', from: 'host#vnic', to: 'switch', state: 'up' },
    { id: 'switch-vm', from: 'switch', to: 'vm', state: 'up' },
  ],
  flows: [],
}
const hop = (number: number, kind: Hop['kind'], stack: string, more: Partial<Hop> = {}): Hop => ({
  number,
  kind,
  machine: stack,
  stack,
  sentence: '',
  evidence: [],
  assumptions: [],
  ...more,
})
const block = (code: Block['code'], stack: string, more: Partial<Block> = {}): Block => ({
  code,
  machine: stack,
  stack,
  sentence: '',
  sources: [],
  ...more,
})
const verdict = (hops: Hop[], blocks: Block[] = []): Verdict => ({
  from: '',
  to: '',
  address: null,
  protocol: 'icmp',
  verdict: blocks.length > 0 ? 'blocked' : 'reachable',
  reason: blocks[0]?.code ?? 'accepted',
  sentence: '',
  blocks,
  hops,
  replyHops: [],
  assumptions: [],
  remedies: [],
})

test('a guest on its way to the internet travels every cable once, upwards', () => {
  const path = pathOverlay(
    scene,
    verdict([
      hop(1, 'route', 'vm'),
      hop(2, 'neighbour', 'vm'),
      hop(3, 'segment', 'vm', { segment: 'switch' }),
      hop(4, 'route', 'host', { interface: 'host#wifi' }),
      hop(5, 'internet', 'router'),
    ]),
    { from: 'vm', to: 'internet' },
  )
  expect(path.links.map(({ link }) => link)).toEqual([
    'switch-vm',
    'vnic-switch',
    'stack-vnic',
    'wifi-stack',
    'home-wifi',
    'router-home',
    'internet-router',
  ])
  expect(path.links.every(({ reverse, state }) => reverse && state === 'passed')).toBe(true)
  expect(path.numbers).toContainEqual({ node: 'vm', numbers: [1, 2] })
  expect(path.numbers).toContainEqual({ node: 'stack:host', numbers: [4] })
  expect(path.stops).toEqual([])
})

test('a LAN device is stopped at the router; the rest of the way is only what would be', () => {
  const blocks = [block('no-route', 'router'), block('nat-no-mapping', 'host')]
  const path = pathOverlay(scene, verdict([hop(1, 'route', 'nas'), hop(2, 'route', 'router')], blocks), {
    from: 'nas',
    to: 'vm',
  })
  expect(path.links.filter(({ state }) => state === 'passed').map(({ link }) => link)).toEqual([
    'home-nas',
    'router-home',
  ])
  expect(path.links.filter(({ state }) => state === 'would').map(({ link }) => link)).toEqual([
    'home-wifi',
    'wifi-stack',
    'stack-vnic',
    'vnic-switch',
    'switch-vm',
  ])
  expect(path.stops.map(({ node, number, by }) => [node, number, by?.link])).toEqual([
    ['router', 1, 'router-home'],
    ['stack:host', 2, 'wifi-stack'],
  ])
})

test('the way runs along the bars from cable to cable, and back along one that it has been on', () => {
  const blocks = [block('no-route', 'router'), block('nat-no-mapping', 'host')]
  const { turns } = pathOverlay(scene, verdict([hop(1, 'route', 'nas')], blocks), { from: 'nas', to: 'vm' })
  expect(turns.map(({ bar, from, to }) => [bar, from.link, to.link, to.state])).toEqual([
    ['home', 'home-nas', 'router-home', 'passed'],
    ['home', 'router-home', 'home-wifi', 'would'],
    ['switch', 'vnic-switch', 'switch-vm', 'would'],
  ])
})

test('the two that are asked about are marked; one among many folded into a card by that card', () => {
  const more: SceneNode = { ...node('more:home', { segment: 'home' }), folds: ['tv', 'printer'] }
  const { ends } = pathOverlay({ ...scene, nodes: [...scene.nodes, more] }, verdict([]), { from: 'tv', to: 'vm' })
  expect(ends).toEqual(['more:home', 'vm'])
})

test('a block at the sender itself has no cable before it', () => {
  const path = pathOverlay(scene, verdict([], [block('no-route', 'vm')]), { from: 'vm', to: 'nas' })
  expect(path.stops[0]?.by).toBeUndefined()
})

test('ends that are not drawn give an empty overlay rather than an error', () => {
  expect(pathOverlay(scene, verdict([hop(1, 'route', 'gone')]), { from: 'gone', to: 'nowhere' }).links).toEqual([])
})
