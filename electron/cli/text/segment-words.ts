import type { Segment } from '../../../shared/inventory/inventory.ts'
import { isContainerNat } from '../../../shared/inventory/own-nat.ts'

/** What kind of network a segment is, and its CIDR. */
export function segmentWords(segment: Segment): string {
  const prefixes = segment.prefixes.map(({ value }) => value).join(', ')
  const type = segment.switchType === undefined ? kindWords[segment.kind] : `${segment.switchType.value} virtual switch`
  const translated = isContainerNat(segment) ? 'containers’ network, for which the host translates (NAT)' : ''
  const special = segment.defaultSwitch ? 'the host gives addresses (DHCP) and translates (NAT) for it' : translated
  return [prefixes, type, special].filter(Boolean).join(' · ')
}

const kindWords: Record<Segment['kind'], string> = {
  'virtual-switch': 'virtual switch',
  bridge: 'bridge',
  lan: 'local network',
  link: 'a cable between two',
}
