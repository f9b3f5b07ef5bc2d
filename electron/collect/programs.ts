/** What a program is asked for, in the words of a sentence, and the package that brings it. */
export interface Program {
  reads: string
  package: string
}

/** The programs that the collector starts. */
export const programs: Readonly<Record<string, Program>> = {
  ip: { reads: 'interfaces, addresses and routes', package: 'iproute2' },
  bridge: { reads: 'the ports of bridges', package: 'iproute2' },
  nft: { reads: 'the firewall', package: 'nftables' },
  'iptables-save': { reads: 'the firewall', package: 'iptables' },
  'ip6tables-save': { reads: 'the IPv6 firewall', package: 'iptables' },
  sysctl: { reads: 'kernel settings such as forwarding', package: 'procps' },
}
