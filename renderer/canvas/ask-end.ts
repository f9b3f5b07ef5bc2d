import type { SceneNode } from '../../shared/diagram/scene.ts'
import type { Address } from '../../shared/net/address.ts'
import { isLinkLocal } from '../../shared/net/scope.ts'
import { INTERNET } from '../../shared/topology/topology.ts'
import type { Analysis } from '../state/analysis.ts'
import { subjectOfNode } from './subject-of-node.ts'

/** Whom a node stands for in a question: a machine or the internet; where it is one interface, at that one's address. */
export interface AskEnd {
  id: string
  address?: Address
}

/** Whom a conversation would begin or be begun with at this node; nobody where it is a network, or stands for several. */
export function askEnd(
  node: SceneNode,
  { machines, interfaces }: Pick<Analysis, 'machines' | 'interfaces'>,
): AskEnd | undefined {
  const subject = node.folds === undefined ? subjectOfNode(node) : undefined
  switch (subject?.kind) {
    case 'internet':
      return { id: INTERNET }
    case 'machine':
    case 'stack':
      return machines.has(subject.id) ? { id: subject.id } : undefined
    case 'interface': {
      const found = interfaces.get(subject.id)
      const held = found?.interface.addresses.map(({ address }) => address) ?? []
      const address = held.find((one) => !isLinkLocal(one)) ?? held[0]
      return found && { id: found.machine.id, ...(address === undefined ? {} : { address }) }
    }
    default:
      return undefined
  }
}
