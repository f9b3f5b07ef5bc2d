const general = ['net.ipv4.ip_forward', 'net.ipv4.icmp_echo_ignore_all']
const bridges = { prefix: 'net.bridge.bridge-nf-call-', names: ['iptables', 'ip6tables'] }
const byInterface = { 'net.ipv4.conf': ['forwarding', 'rp_filter'], 'net.ipv6.conf': ['forwarding', 'disable_ipv6'] }

/**
 * The kernel settings that decide over packets, for these interfaces: as arguments for sysctl(8), and as a person
 * would type them (in bash, with braces).
 */
export function sysctlKeys(interfaces: readonly string[]): { keys: string[]; typed: string } {
  // sysctl(8) takes KEY=VALUE for an order to write: a name that it could misread is left out. It separates by dots,
  // so that a dot inside a name is written as a slash.
  const names = interfaces.filter((name) => /^[\w.:@+-]+$/.test(name)).map((name) => name.replaceAll('.', '/'))
  const all = ['all', 'default', ...names]
  const keys = [...general, ...bridges.names.map((name) => bridges.prefix + name)]
  const typed = [...general, `${bridges.prefix}{${bridges.names.join(',')}}`]
  for (const [folder, settings] of Object.entries(byInterface)) {
    keys.push(...all.flatMap((name) => settings.map((setting) => `${folder}.${name}.${setting}`)))
    typed.push(`${folder}.{${all.join(',')}}.{${settings.join(',')}}`)
  }
  return { keys, typed: typed.join(' ') }
}
