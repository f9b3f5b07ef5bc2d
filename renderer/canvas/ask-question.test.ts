import { expect, test } from 'vitest'
import { layoutScene } from '../../shared/diagram/layout-scene.ts'
import type { SceneNode } from '../../shared/diagram/scene.ts'
import { sampleInventory } from '../../tests/support/sample-inventory.ts'
import { analyse } from '../state/analysis.ts'
import { askNodeAt } from './ask-node-at.ts'
import { askPreview } from './ask-preview.ts'
import { askQuestion } from './ask-question.ts'

const analysis = analyse(sampleInventory('boot-2'))
const { picture } = analysis
if (!('now' in picture)) throw new Error('the sample’s picture is worked out at once')
const { scene } = picture.now
const layout = layoutScene(scene)
const nodeOf = (title: string): SceneNode => {
  const found = scene.nodes.find((node) => node.title === title)
  if (found === undefined) throw new Error(`no node ${title}`)
  return found
}
const ping = { protocol: 'icmp' } as const
const ask = (from: string, to: string) => askQuestion(nodeOf(from), nodeOf(to), analysis, ping)

test('a line from one machine to another asks between the two, with the protocol that is chosen', () => {
  expect(askQuestion(nodeOf('primary'), nodeOf('ccl-vm-1'), analysis, { protocol: 'tcp', port: 22 })).toEqual({
    from: nodeOf('primary').opens?.machine,
    to: nodeOf('ccl-vm-1').opens?.machine,
    protocol: 'tcp',
    port: 22,
  })
})

test('a network card is asked at its own address, the frame and the stack at the host', () => {
  expect(ask('primary', 'wifi0')).toMatchObject({ to: 'host', address: '10.0.0.229' })
  expect(ask('primary', 'CC-Labs-2')).toEqual({ from: nodeOf('primary').opens?.machine, to: 'host', ...ping })
  expect(ask('TCP/IP', 'Internet')).toEqual({ from: 'host', to: 'internet', ...ping })
})

test('a network, a stack of folded cards, and the machine itself ask nothing', () => {
  expect(ask('primary', 'Default Switch')).toBeUndefined()
  expect(ask('primary', 'primary')).toBeUndefined()
  expect(ask('wifi0', 'CC-Labs-2')).toBeUndefined()
  const folded = { ...nodeOf('primary'), folds: ['a', 'b'] }
  expect(askQuestion(nodeOf('ccl-vm-1'), folded, analysis, ping)).toBeUndefined()
})

test('the preview says what the answer will be', () => {
  const [out, into] = [ask('ccl-vm-1', 'NYCLNY6X2VBH2'), ask('NYCLNY6X2VBH2', 'ccl-vm-1')]
  expect(out && askPreview(out, analysis)).toEqual({ verdict: 'reachable', words: 'yes' })
  expect(into && askPreview(into, analysis)).toEqual({ verdict: 'blocked', words: 'no: no route to it' })
})

test('what lies under the pointer is the card, not the frame around it; beside everything there is nothing', () => {
  for (const { id } of scene.nodes.filter(({ shape }) => shape === 'card')) {
    const box = layout.nodes[id]
    if (box === undefined) continue
    expect(askNodeAt(scene, layout, { x: box.x + 2, y: box.y + box.height / 2 })).toBe(id)
  }
  const frame = layout.nodes[nodeOf('CC-Labs-2').id]
  expect(frame && askNodeAt(scene, layout, { x: frame.x + 2, y: frame.y + 2 })).toBe(nodeOf('CC-Labs-2').id)
  expect(askNodeAt(scene, layout, { x: -50, y: -50 })).toBeUndefined()
})
