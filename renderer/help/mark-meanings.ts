import type { Mark } from '../../shared/diagram/scene.ts'

/** What the marks of cards and bars mean, each as it is seen. */
export const markMeanings: readonly { code: Mark['code']; text: string; means: string }[] = [
  { code: 'nat', text: 'NAT', means: 'What its guests send leaves with its own address; only answers come back in.' },
  { code: 'forwarding', text: 'forwards', means: 'It passes packets on from one of its networks to another.' },
  { code: 'firewall', text: 'firewall', means: 'Its packet filter has rules that stop something.' },
  { code: 'vlan', text: 'VLAN 5', means: 'Its port is in a VLAN: it hears only those who are in it, too.' },
  { code: 'acl', text: 'ACL', means: 'There are access lists on its port.' },
  { code: 'isolated', text: 'isolated', means: 'The switch passes nothing between isolated ports.' },
  {
    code: 'duplicate',
    text: 'address used twice',
    means: 'Two machines have the same address: packets reach the one or the other.',
  },
  { code: 'apipa', text: '169.254', means: 'It gave itself an address, for no DHCP server answered.' },
]
