/** Names of protocols by IANA number, as Windows' firewall and Hyper-V's ACLs have them. */
const NAMES: Readonly<Record<string, string>> = { 1: 'icmpv4', 6: 'tcp', 17: 'udp', 58: 'icmpv6' }

/** A protocol in lower case by its name, where it has one here; `undefined` for any. */
export function protocolOf(text: string | undefined): string | undefined {
  const lower = text?.toLowerCase() ?? ''
  if (lower === '' || lower === 'any' || lower === '*') return undefined
  return Object.hasOwn(NAMES, lower) ? NAMES[lower] : lower
}
