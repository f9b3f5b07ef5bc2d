import { type Fault, type GuestSpec, hostNumber, type LabSpec, type SwitchSpec, v6Network } from './lab-spec.ts'
import { NEIGHBOUR_DISCOVERY, pingStop } from './ping-rules.ts'
import { PORT } from './ports.ts'

const LENGTHS: Partial<Record<Fault, number>> = { 'wrong-mask': 30, 'wide-mask': 8 }

/** Builds one guest: its namespace, adapters, addresses, routes, its own firewall, and what is wrong with it. */
export function guestLines(spec: LabSpec, guest: GuestSpec): string[] {
  const on = spec.switches.find(({ name }) => name === guest.switch)
  if (on === undefined) return []
  const { name, fault } = guest
  const commands = [
    ...addressCommands(spec, guest, on),
    ...secondCommands(spec, guest),
    ...routeCommands(spec, guest, on),
  ]
  const filter = filterOf(fault)
  return [
    ...(on.kind === 'link'
      ? [`ip netns add ${name}; ip link set p-${on.name} netns ${name} name eth0`]
      : [
          `ip netns add ${name}; ip link add name v-${name} type veth peer name eth0 netns ${name}`,
          `ip link set v-${name} master ${on.name} up`,
        ]),
    ...(guest.second === undefined
      ? []
      : [
          `ip link add name v2-${name} type veth peer name eth1 netns ${name}`,
          `ip link set v2-${name} master ${guest.second.switch} up`,
        ]),
    ...(spec.ipv6
      ? [`ip netns exec ${name} sysctl -qw net.ipv6.conf.all.accept_dad=0 net.ipv6.conf.eth0.accept_dad=0`]
      : []),
    ...(guest.forwards === true
      ? [
          `ip netns exec ${name} sysctl -qw net.ipv4.conf.all.send_redirects=0 net.ipv4.conf.eth0.send_redirects=0 net.ipv4.conf.eth1.send_redirects=0 net.ipv4.ip_forward=1`,
        ]
      : []),
    `ip -n ${name} -batch - <<'END'\n${commands.join('\n')}\nEND`,
    ...(filter === undefined ? [] : [`ip netns exec ${name} nft '${filter}'`]),
    ...(guest.stopsPings === true ? [`ip netns exec ${name} nft '${pingStop('input')}'`] : []),
    ...(guest.isolated && on.kind !== 'link' ? [`bridge link set dev v-${name} isolated on`] : []),
    ...(fault === 'link-down' ? [`ip -n ${name} link set eth0 down`] : []),
    ...(fault === 'port-down' ? [`ip link set ${on.kind === 'link' ? on.name : `v-${name}`} down`] : []),
  ]
}

function addressCommands({ ipv6 }: LabSpec, guest: GuestSpec, on: SwitchSpec): string[] {
  const { number, fault, also } = guest
  const length = LENGTHS[fault] ?? on.length
  const address = fault === 'link-local' ? `169.254.7.${number}/16` : `${on.network}.${number}/${length}`
  return [
    'link set lo up',
    'link set eth0 up',
    `address add ${address} dev eth0`,
    ...(also === undefined ? [] : [`address add ${on.network}.${also}/24 dev eth0`]),
    ...(ipv6 && on.kind !== 'external' ? [`address add ${v6Network(on.network)}::${number}/64 dev eth0 nodad`] : []),
  ]
}

function secondCommands({ switches }: LabSpec, { second }: GuestSpec): string[] {
  const network = switches.find(({ name }) => name === second?.switch)?.network
  return second === undefined || network === undefined
    ? []
    : ['link set eth1 up', `address add ${network}.${second.number}/24 dev eth1`]
}

function routeCommands({ ipv6 }: LabSpec, { fault, routes = [] }: GuestSpec, on: SwitchSpec): string[] {
  const hasGateway = on.kind !== 'private' && fault !== 'no-gateway' && fault !== 'link-local'
  const gateway = on.kind === 'external' ? '10.66.0.1' : `${on.network}.${hostNumber(on)}`
  return [
    ...(hasGateway ? [`route add default via ${gateway} dev eth0 onlink`] : []),
    ...(hasGateway && ipv6 && on.kind !== 'external'
      ? [`route add default via ${v6Network(on.network)}::1 dev eth0`]
      : []),
    ...(fault === 'blackhole'
      ? [`route add blackhole ${on.kind === 'external' ? '203.0.113.0/24' : '10.66.0.0/24'}`]
      : []),
    ...routes.map((route) => `route add ${route}`),
  ]
}

/** The guest’s own firewall. Neighbour discovery is always let through: without it nothing would be said at all. */
function filterOf(fault: Fault): string | undefined {
  const chain = (hook: string, rules: string) =>
    `table inet own { chain ${hook} { type filter hook ${hook} priority filter; ct state established,related accept; icmpv6 type { ${NEIGHBOUR_DISCOVERY.join(', ')} } accept; ${rules}; }; }`
  switch (fault) {
    case 'drops':
      return chain('input', 'iifname lo accept; drop')
    case 'rejects':
      return chain('input', 'iifname lo accept; reject')
    case 'drops-port':
      return chain('input', `tcp dport ${PORT} drop`)
    case 'only-port':
      return chain('input', `iifname lo accept; tcp dport ${PORT} accept; drop`)
    case 'mute':
      return chain('output', `oifname lo accept; tcp dport { ${PORT}, 8000-8099 } drop`)
    default:
      return undefined
  }
}
