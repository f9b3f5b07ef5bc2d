import type { FactOf } from '../facts/fact.ts'
import type { ReadMachine } from '../parse/read-recording.ts'
import type { Machine } from './inventory.ts'
import { factsOf, seenAt } from './seen.ts'
import { wholeOutputs } from './windows-lists.ts'

/** Hyper-V network virtualization, among the settings of the host; that there is none is a recorded fact as well. */
export function networkVirtualization(read: ReadMachine): Machine['settings'] {
  const rows = factsOf(read, 'network-virtualization')
  if (rows.length > 0)
    return rows.map(({ fact, source }) => ({
      key: `Network virtualization, ${fact.of}`,
      value: words(fact),
      sources: [source],
    }))
  const [first, ...more] = wholeOutputs(read, 'windows-get-netvirtualization').map((output) =>
    seenAt(read, output, { line: 1 }),
  )
  return first === undefined ? [] : [{ key: 'Network virtualization', value: 'not used', sources: [first, ...more] }]
}

function words({ of, address, via, virtualSubnet, vmName }: FactOf<'network-virtualization'>): string {
  const parts = [
    vmName === undefined ? address : `${address} (${vmName})`,
    virtualSubnet === undefined ? undefined : `in virtual subnet ${virtualSubnet}`,
    via === undefined ? undefined : of === 'customer route' ? `by ${via}` : `on the host with provider address ${via}`,
  ]
  return parts.filter((part) => part !== undefined).join(', ')
}
