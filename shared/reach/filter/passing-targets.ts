/** Targets of iptables after which the next rule is looked at (iptables-extensions(8)). */
export const PASSING_TARGETS: ReadonlySet<string> = new Set([
  'LOG',
  'NFLOG',
  'MARK',
  'CONNMARK',
  'TCPMSS',
  'CT',
  'CHECKSUM',
  'TRACE',
  'NOTRACK',
  'TOS',
  'DSCP',
])
