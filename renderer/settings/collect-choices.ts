import type { CollectGroup } from '../../shared/contract/collect-groups.ts'

/** What may be left out when this machine is looked at, and what is missing then. */
export const collectChoices: readonly { group: CollectGroup; name: string; missing: string }[] = [
  { group: 'guests', name: 'Guests', missing: 'Without: they are not looked into.' },
  { group: 'firewall', name: 'Firewall', missing: 'Without: it is taken to let everything through.' },
  { group: 'settings', name: 'Network settings', missing: 'Without: whether packets are passed on is not known.' },
  { group: 'bridges', name: 'Switches and bridges', missing: 'Without: VLANs and isolated ports are not known.' },
  { group: 'neighbours', name: 'Neighbours (ARP)', missing: 'Without: devices on the network are not seen.' },
  { group: 'traffic', name: 'Traffic counters', missing: 'Without: how much goes through each adapter is not shown.' },
]
