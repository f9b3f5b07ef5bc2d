import type { Attachment } from '../../../shared/inventory/inventory.ts'
import { vlanWords } from '../machine/settings/port-setting-words.ts'

/** What is unusual about a port: down, isolated, in VLANs other than the usual one. */
export function portWords({
  portUp,
  isolated,
  vlan,
  vlans = [],
}: Pick<Attachment, 'portUp' | 'isolated' | 'vlan' | 'vlans'>): string[] {
  // Every port of a Linux bridge is untagged in VLAN 1, whether anybody asked for VLANs or not.
  const usual = vlans.every(({ from, to, untagged }) => from === 1 && to === 1 && untagged)
  const words = vlans.map(({ from, to, pvid, untagged }) => {
    const which = from === to ? `VLAN ${from}` : `VLANs ${from}–${to}`
    return `${which}${untagged ? '' : ', tagged'}${pvid ? ' (its own)' : ''}`
  })
  return [
    ...(portUp === false ? ['port down'] : []),
    ...(isolated === true ? ['isolated port'] : []),
    ...(usual ? [] : words),
    ...(vlan === undefined || vlan.value.mode === 'untagged' ? [] : [vlanWords(vlan.value)]),
  ]
}
