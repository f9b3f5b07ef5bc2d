import { describe, expect, test } from 'vitest'
import type { Scene, SceneNode } from '../../shared/diagram/scene.ts'
import { connectedTo } from './connected.ts'
import { nodeOfSubject, subjectOfNode } from './subject-of-node.ts'

const node = (id: string, more: Partial<SceneNode> = {}): SceneNode => ({
  id,
  shape: 'card',
  band: 'home',
  title: id,
  lines: [],
  marks: [],
  state: 'up',
  label: id,
  ...more,
})

const scene: Scene = {
  nodes: [
    node('internet'),
    node('router', { opens: { machine: 'router' } }),
    node('home', { shape: 'bar', opens: { segment: 'home' } }),
    node('nas', { opens: { machine: 'nas' } }),
    node('host', { shape: 'frame', opens: { machine: 'host' } }),
    node('host#wifi', { parent: 'host', opens: { machine: 'host', interface: 'host#wifi' } }),
    node('stack:host', { parent: 'host', opens: { machine: 'host' } }),
    node('switch', { shape: 'bar', parent: 'host', opens: { segment: 'switch' } }),
    node('vm', { parent: 'host', opens: { machine: 'vm' } }),
  ],
  links: [
    { id: '1', from: 'internet', to: 'router', state: 'up' },
    { id: '2', from: 'router', to: 'home', state: 'up' },
    { id: '3', from: 'nas', to: 'home', state: 'up' },
    { id: '4', from: 'host#wifi', to: 'home', state: 'up' },
    { id: '5', from: 'host#wifi', to: 'stack:host', state: 'up' },
    { id: '6', from: 'stack:host', to: 'switch', state: 'up' },
    { id: '7', from: 'vm', to: 'switch', state: 'up' },
  ],
  flows: [],
}

describe('what stays lit', () => {
  test('a LAN device lights its network and who else is on it, but not what lies behind', () => {
    expect([...connectedTo(scene, 'nas')].sort()).toEqual(['home', 'host', 'host#wifi', 'nas', 'router'])
  })

  test('the host lights everything in it, and the network it is on', () => {
    const lit = connectedTo(scene, 'host')
    expect(lit).toContain('vm')
    expect(lit).toContain('home')
    expect(lit).not.toContain('internet')
  })
})

describe('what a click opens', () => {
  test('an interface opens itself although its machine is named as well; a stack is not its machine', () => {
    const opened = Object.fromEntries(scene.nodes.map((one) => [one.id, subjectOfNode(one)]))
    expect(opened['host#wifi']).toEqual({ kind: 'interface', id: 'host#wifi' })
    expect(opened['stack:host']).toEqual({ kind: 'stack', id: 'host' })
    expect(opened['host']).toEqual({ kind: 'machine', id: 'host' })
    expect(opened['switch']).toEqual({ kind: 'segment', id: 'switch' })
  })

  test('each subject leads back to its node', () => {
    for (const one of scene.nodes) {
      const subject = subjectOfNode(one)
      expect(subject && nodeOfSubject(scene, subject)).toBe(one.id)
    }
  })
})
