import { z } from 'zod'
import { readOnce } from '../../shared/contract/read-once.ts'
import { buildScene } from '../../shared/diagram/build-scene.ts'
import { zoneFlows } from '../../shared/reach/zones/zone-flows.ts'
import type { Topology } from '../../shared/topology/topology.ts'
import { QuestionMessage } from './question-message.ts'

const texts = z.array(z.string())
const optional = z.string().exactOptional()

const SceneNode = z.object({
  id: z.string(),
  shape: z.enum(['card', 'bar', 'frame']),
  band: z.enum(['internet', 'router', 'home', 'host', 'guests']),
  parent: optional,
  title: z.string(),
  lines: texts,
  marks: z.array(
    z.object({
      code: z.enum([
        'nat',
        'forwarding',
        'firewall',
        'down',
        'off',
        'apipa',
        'assumed',
        'uplink',
        'switch-type',
        'dhcp',
        'duplicate',
        'vlan',
        'acl',
        'isolated',
        'container',
        'unread',
      ]),
      text: z.string(),
      title: optional,
    }),
  ),
  details: texts.exactOptional(),
  state: z.enum(['up', 'down', 'off', 'special', 'assumed']),
  opens: z.object({ machine: optional, interface: optional, segment: optional }).exactOptional(),
  label: z.string(),
  machineKind: z.enum(['host', 'guest', 'router', 'lan-device', 'internet']).exactOptional(),
  segmentKind: z.enum(['virtual-switch', 'bridge', 'lan', 'link']).exactOptional(),
  fold: z
    .object({
      kind: z.enum(['guests', 'devices', 'interfaces']),
      key: z.string(),
      words: optional,
      address: optional,
    })
    .exactOptional(),
  folds: texts.exactOptional(),
  unfolded: z.boolean().exactOptional(),
})

const SceneMessage = z.object({
  /** Most of them are as they were in the picture before. */
  nodes: z.array(readOnce(SceneNode)),
  links: z.array(z.object({ id: z.string(), from: z.string(), to: z.string(), state: z.enum(['up', 'down']) })),
  flows: z.array(
    z.object({
      id: z.string(),
      from: z.string(),
      to: z.string(),
      verdict: z.enum(['reachable', 'blocked', 'unknown']),
      blockedAt: optional,
      text: z.object({ strong: z.string(), rest: z.string() }),
      why: z.string(),
      others: texts.exactOptional(),
    }),
  ),
  title: optional,
  takenAt: optional,
})

/** What the canvas draws, and for each of its arrows the question to which it is the answer; as a message. */
export const Picture = z.object({ scene: SceneMessage, questions: z.record(z.string(), QuestionMessage) })
export type Picture = z.infer<typeof Picture>

/** Works the picture of a topology out. */
export function pictureOf(topology: Topology): Picture {
  const flows = zoneFlows(topology)
  return {
    scene: buildScene(topology.inventory, flows),
    questions: Object.fromEntries(flows.map(({ id, question }) => [id, question])),
  }
}
