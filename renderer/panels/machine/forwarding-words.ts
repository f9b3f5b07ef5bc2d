import type { Machine } from '../../../shared/inventory/inventory.ts'
import type { Source } from '../../../shared/inventory/source.ts'
import type { Family } from '../../../shared/net/address.ts'

type Told = Pick<Machine, 'forwarding' | 'interfaces'>

/** Whether a machine passes packets on; Windows says it of each interface. */
export function forwardingWords(
  { forwarding, interfaces }: Told,
  family: Family,
): { words: string; sources: Source[] } {
  const whole = forwarding[family]
  if (whole !== undefined) return { words: whole.value ? 'yes' : 'no', sources: whole.sources }
  const those = interfaces.filter(({ ip }) => ip?.[family]?.forwarding?.value === true)
  if (those.length === 0) return { words: 'not recorded', sources: [] }
  const sources = those.flatMap(({ ip }) => ip?.[family]?.forwarding?.sources ?? [])
  return { words: `what comes in by ${those.map(({ name }) => name).join(', ')}`, sources }
}
