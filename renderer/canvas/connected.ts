import type { Scene, SceneNode } from '../../shared/diagram/scene.ts'

/**
 * The nodes that stay lit when `selected` is: itself, what its cables lead to, and on a network bar whatever hangs on that bar.
 * Selecting a machine's frame lights what is in it; a lit node's frames are lit as well.
 */
export function connectedTo(scene: Scene, selected: string): Set<string> {
  const nodes = new Map(scene.nodes.map((node) => [node.id, node]))
  const lit = new Set<string>([selected])
  for (const node of scene.nodes) if (isWithin(nodes, node, selected)) lit.add(node.id)
  const beside = neighboursOf(scene)
  for (const id of [...lit]) {
    for (const near of beside.get(id) ?? []) {
      lit.add(near)
      if (nodes.get(near)?.shape === 'bar') for (const hanging of beside.get(near) ?? []) lit.add(hanging)
    }
  }
  for (const id of [...lit]) for (const frame of framesOf(nodes, id)) lit.add(frame)
  return lit
}

function neighboursOf(scene: Scene): Map<string, string[]> {
  const beside = new Map<string, string[]>()
  for (const { from, to } of scene.links) {
    beside.set(from, [...(beside.get(from) ?? []), to])
    beside.set(to, [...(beside.get(to) ?? []), from])
  }
  return beside
}

function framesOf(nodes: ReadonlyMap<string, SceneNode>, id: string): string[] {
  const parent = nodes.get(id)?.parent
  return parent === undefined ? [] : [parent, ...framesOf(nodes, parent)]
}

function isWithin(nodes: ReadonlyMap<string, SceneNode>, node: SceneNode, frame: string): boolean {
  return framesOf(nodes, node.id).includes(frame)
}
