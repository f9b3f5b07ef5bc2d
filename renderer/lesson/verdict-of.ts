import type { Inventory, Machine } from '../../shared/inventory/inventory.ts'
import { answer } from '../../shared/reach/answer.ts'
import type { Question, Verdict } from '../../shared/reach/verdict.ts'
import { applyChange, type Change } from '../../shared/reach/what-if.ts'
import { isRefusal } from '../../shared/recording/refusal.ts'
import { buildTopology } from '../../shared/topology/build-topology.ts'
import { ipv4Of } from './cast.ts'

/** A ping from one machine to the other’s IPv4 address. */
export function pingOf(from: Machine, to: Machine): Question {
  const held = ipv4Of(to)
  return { from: from.id, to: to.id, protocol: 'icmp', ...(held === undefined ? {} : { address: held.address }) }
}

/** Whether a ping gets through: as it is, or with a change supposed. */
export function verdictOf(inventory: Inventory, from: Machine, to: Machine, change?: Change): Verdict {
  const supposed = change === undefined ? inventory : applyChange(inventory, change)
  if (isRefusal(supposed)) throw new Error(supposed.sentence)
  // With another switch type the destination has another address: it is looked up anew.
  const there = supposed.machines.find(({ id }) => id === to.id) ?? to
  return answer(buildTopology(supposed), pingOf(from, there))
}
