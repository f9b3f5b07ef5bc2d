import type { CollectGroup } from '../../shared/contract/collect-groups.ts'

/** What may be left out when this machine is looked at, and what is missing then. */
export const collectChoices: readonly { group: CollectGroup; name: string; missing: string }[] = [
  { group: 'guests', name: 'Guests', missing: 'Without: network namespaces are not looked into.' },
  { group: 'firewall', name: 'Firewall', missing: 'Without: it is taken to let everything through.' },
  { group: 'settings', name: 'Kernel settings', missing: 'Without: forwarding is not known.' },
  { group: 'bridges', name: 'Bridges', missing: 'Without: VLANs and isolated ports are not known.' },
  { group: 'neighbours', name: 'Neighbours (ARP)', missing: 'Without: devices on the network are not seen.' },
]
