import type { Scene } from '../../shared/diagram/scene.ts'
import { nodeOfSubject } from '../canvas/subject-of-node.ts'
import type { Light } from './step.ts'

/** The nodes and arrows of the picture that are meant. What is not drawn is left out. */
export function nodesOfLights(scene: Scene, lights: readonly Light[]): string[] {
  return lights.flatMap((light) => {
    if (light.kind !== 'arrow') return nodeOfSubject(scene, light) ?? []
    return scene.flows.filter(({ from, to }) => from === light.from && to === light.to).map(({ id }) => id)
  })
}
