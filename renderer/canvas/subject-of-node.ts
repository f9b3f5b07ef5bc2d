import type { Scene, SceneNode } from '../../shared/diagram/scene.ts'
import type { Subject } from '../state/selection-store.ts'

const STACK = 'stack:'

/** What a click on this node opens in the side panel. */
export function subjectOfNode(node: SceneNode): Subject | undefined {
  if (node.id === 'internet') return { kind: 'internet' }
  if (node.id.startsWith(STACK)) return { kind: 'stack', id: node.opens?.machine ?? node.id.slice(STACK.length) }
  if (node.opens?.interface !== undefined) return { kind: 'interface', id: node.opens.interface }
  if (node.opens?.segment !== undefined) return { kind: 'segment', id: node.opens.segment }
  if (node.opens?.machine !== undefined) return { kind: 'machine', id: node.opens.machine }
  return undefined
}

/** The node that stands for the subject, where it is drawn. */
export function nodeOfSubject(scene: Scene, subject: Subject): string | undefined {
  return scene.nodes.find((node) => {
    const own = subjectOfNode(node)
    if (own === undefined || own.kind !== subject.kind) return false
    return own.kind === 'internet' || subject.kind === 'internet' || own.id === subject.id
  })?.id
}
