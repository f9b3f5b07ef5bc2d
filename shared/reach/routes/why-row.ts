import type { PolicyRule } from '../../inventory/inventory.ts'
import { type Address, familyOf } from '../../net/address.ts'
import type { Taking } from './table-row.ts'

/** What decided: the rows that take the address, best first; the rule that ends the search after them; rules passed over. */
interface Decision {
  address: Address
  /** Whether the table has any row of the address's family. */
  comparable: boolean
  left: readonly Taking[]
  ended: PolicyRule | undefined
  unjudged: readonly PolicyRule[]
}

/** Why a row wins, or none does, in sentences. */
export function whyRow(decision: Decision): string {
  return [verdict(decision), ...decision.unjudged.map(passedOver)].join(' ')
}

function verdict({ address, comparable, left, ended }: Decision): string {
  const [first, second] = left
  if (first !== undefined) return `${because(first, second, left.length)}${consequence(first)}`
  // `netstat -r` and `route` print IPv4 only: no row does not say that the machine has none.
  if (!comparable) return `No row for IPv${familyOf(address)} was recorded: where ${address} goes is not known.`
  return ended === undefined
    ? `No row matches ${address}: the machine has no way there, and says so at once.`
    : `No row matches ${address} before policy rule ${ended.priority} (${ended.action}) throws it away.`
}

function because(first: Taking, second: Taking | undefined, count: number): string {
  const wins = `Row ${first.index + 1} wins:`
  if (second === undefined) {
    return first.bits === 0 ? `${wins} nothing more exact matches.` : `${wins} it is the only one that matches.`
  }
  if (first.step !== second.step) {
    return `${wins} the table “${first.route.table ?? 'main'}” is looked at before “${second.route.table ?? 'main'}”.`
  }
  if (first.bits !== second.bits) {
    return `${wins} of the ${count} rows that match it is the most exact: /${first.bits} against /${second.bits}.`
  }
  if (first.metric !== second.metric) {
    return `${wins} as exact as row ${second.index + 1}, but its metric is lower: ${first.metric} against ${second.metric}.`
  }
  return `${wins} as good as row ${second.index + 1}, and it comes first.`
}

/** What the row does, where that is not to send the packet out. */
function consequence({ route: { type, linkDown } }: Taking): string {
  switch (type) {
    case 'blackhole':
    case 'unreachable':
    case 'prohibit':
      return ` It throws the packet away on purpose (${type}).`
    case 'local':
      return ' The address is the machine’s own: the packet does not leave it.'
    default:
      // The kernel takes such a row all the same, unless net.ipv4.conf.*.ignore_routes_with_linkdown is set.
      return linkDown === true ? ' But its link is down: nothing gets out there.' : ''
  }
}

function passedOver({ priority }: PolicyRule): string {
  return `Policy rule ${priority} selects by something that can’t be judged here: taken not to apply.`
}
