import type { ReasonCode } from '../../../shared/reach/reason.ts'
import type { Block } from '../../../shared/reach/verdict.ts'

/** What would have to be otherwise, by what stands in the way now. */
const were: Partial<Record<ReasonCode, string>> = {
  'no-route': 'were there one',
  'no-neighbour': 'did somebody answer',
  'no-address': 'had it one',
  'interface-down': 'were it switched on',
  'port-disconnected': 'were it plugged in',
  'guest-off': 'were it running',
  'not-forwarding': 'did it pass packets on',
  'nat-no-mapping': 'did the NAT let it in',
  'forward-filter-deny': 'did the firewall let it pass',
  'input-filter-deny': 'did the firewall let it in',
  'output-filter-deny': 'did the firewall let it out',
  'private-destination': 'were it passed on',
}

/** How a further block is introduced: "And, were there one: " after a missing route. The first needs no introduction. */
export function blockLead(blocks: readonly Pick<Block, 'code'>[], index: number): string {
  const before = blocks[index - 1]
  return before === undefined ? '' : `And, ${were[before.code] ?? 'were that not so'}: `
}
