import type { Segment } from '../../../shared/inventory/inventory.ts'

/** What a network of this type joins with what, in a sentence for somebody who meets it for the first time. */
export function segmentSentence({
  kind,
  switchType,
  defaultSwitch,
  external,
  hnsType,
}: Pick<Segment, 'kind' | 'switchType' | 'defaultSwitch' | 'hnsType'> & Partial<Pick<Segment, 'external'>>): string {
  if (defaultSwitch) {
    return 'The Default Switch is an Internal switch that Windows looks after: it joins the VMs with each other and with the host, and the host gives them addresses (DHCP), answers their names (DNS) and translates what leaves (NAT). It gets another network at every boot, and nobody can map a port into it.'
  }
  if (external !== true && hnsType?.value === 'nat') {
    return 'Windows’ network for containers: an Internal switch that joins them with each other and with the host, which translates what leaves (NAT). A port of the host leads to a container where that was asked for when it was started (docker run -p).'
  }
  const type = switchType?.value
  switch (type) {
    case 'Private':
      return 'A Private switch joins virtual machines with each other and with nothing else: not even the host is on it.'
    case 'Internal':
      return 'An Internal switch joins virtual machines with each other and with the host. Whatever goes further must go through the host.'
    case 'External':
      return 'An External switch joins virtual machines with the network of a physical network card: there they are members like any other machine.'
    case undefined:
      return kindSentences[kind]
    default:
      return type satisfies never
  }
}

const kindSentences: Record<Segment['kind'], string> = {
  'virtual-switch': 'A virtual switch joins virtual machines; of which type it is was not recorded.',
  bridge: 'A bridge is a switch made of software: whoever is plugged into it is on one network, as if by cable.',
  lan: 'The network that the host’s own network card is on, with the router and whatever else is in the house.',
  link: 'A cable with two ends and nothing in between.',
}
