import type { GuestSpec, LabSpec, SwitchSpec } from './lab-spec.ts'

/** The port on which everybody in a lab answers. */
export const PORT = 7000

/** The shell script that builds the lab inside a world of its own (tests/namespaces/prelude.sh gives the functions). */
export function labScript(spec: LabSpec): string {
  const bridged = spec.switches.find(({ kind }) => kind === 'external')
  return [
    ...around(spec),
    ...uplink(bridged?.name),
    ...spec.switches.flatMap((one) => switchLines(spec, one)),
    ...spec.guests.flatMap((guest) => guestLines(spec, guest)),
    ...hostLines(spec, bridged?.name ?? 'uplink0'),
  ].join('\n')
}

/** The internet (203.0.113.1), the router that translates for the LAN, and the LAN's devices on a switch of their own. */
function around({ devices, routed }: LabSpec): string[] {
  const each = Array.from({ length: devices }, (_, index) => `dev${index}`)
  return [
    'outside inet; outside router; outside lanswitch',
    'outside_do lanswitch ip link add name lan type bridge',
    'outside_do lanswitch ip link set lan up',
    ...['router', ...each].flatMap((name, index) => [
      ...(name === 'router' ? [] : [`outside ${name}`]),
      `ip link add name t${index} type veth peer name p${index}`,
      `ip link set t${index} netns /run/outside/${name}`,
      `ip link set p${index} netns /run/outside/lanswitch`,
      `outside_do lanswitch ip link set p${index} master lan up`,
      `outside_do ${name} ip link set t${index} name eth0 up`,
      `outside_do ${name} ip address add 10.66.0.${index === 0 ? 1 : 9 + index}/24 dev eth0`,
      ...(index === 0 ? [] : [`outside_do ${name} ip route add default via 10.66.0.1`]),
    ]),
    'ip link add name w0 type veth peer name w1',
    'ip link set w0 netns /run/outside/router; ip link set w1 netns /run/outside/inet',
    'outside_do router ip link set w0 name wan up; outside_do inet ip link set w1 name eth0 up',
    'outside_do router ip address add 203.0.113.2/24 dev wan; outside_do inet ip address add 203.0.113.1/24 dev eth0',
    'outside_do router ip route add default via 203.0.113.1',
    ...['10.0.0.0/8', '192.168.0.0/16', '172.16.0.0/12'].map(
      (net) => `outside_do router ip route add unreachable ${net}`,
    ),
    ...routed.map((network) => `outside_do router ip route add ${network}.0/24 via 10.66.0.2`),
    'outside_do router sysctl -qw net.ipv4.ip_forward=1',
    "outside_do router nft 'table ip nat { chain post { type nat hook postrouting priority srcnat; oifname wan masquerade; }; }'",
    "outside_do router nft 'table ip f { chain through { type filter hook forward priority filter; policy accept; ct state established,related accept; iifname wan drop; }; }'",
  ]
}

/** The host's way out: a NIC of its own, or the switch that is joined with the LAN. */
function uplink(bridge: string | undefined): string[] {
  return [
    'ip link add name uplink0 type veth peer name host0',
    'ip link set host0 netns /run/outside/lanswitch; outside_do lanswitch ip link set host0 master lan up',
    'ip link set uplink0 up',
    ...(bridge === undefined
      ? ['ip address add 10.66.0.2/24 dev uplink0']
      : [`bridge_up ${bridge} 10.66.0.2/24`, `ip link set uplink0 master ${bridge}`]),
    'ip route add default via 10.66.0.1',
  ]
}

function switchLines({ ipv6 }: LabSpec, { name, kind, network }: SwitchSpec): string[] {
  if (kind === 'external') return []
  if (kind === 'private') return [`bridge_up ${name}`]
  return [
    `bridge_up ${name} ${network}.1/24`,
    ...(ipv6 ? [`ip address add ${v6(network)}::1/64 dev ${name} nodad`] : []),
  ]
}

/** fd00 and the network's octets: 10.71.0 → fd00:10:71. */
const v6 = (network: string): string => `fd00:${network.split('.').slice(0, 2).join(':')}`

function guestLines(spec: LabSpec, guest: GuestSpec): string[] {
  const on = spec.switches.find(({ name }) => name === guest.switch)
  if (on === undefined) return []
  const { name, number, fault } = guest
  const gateway = on.kind === 'external' ? '10.66.0.1' : `${on.network}.1`
  const hasGateway = on.kind !== 'private' && fault !== 'no-gateway' && fault !== 'link-local'
  const length = fault === 'wrong-mask' ? 30 : 24
  const address = fault === 'link-local' ? `169.254.7.${number}/16` : `${on.network}.${number}/${length}`
  const inside = (command: string) => `ip netns exec ${name} ${command}`
  return [
    `guest ${name} ${guest.switch} ${address}`,
    ...(spec.ipv6 && on.kind !== 'external'
      ? [`ip -n ${name} address add ${v6(on.network)}::${number}/64 dev eth0 nodad`]
      : []),
    ...(hasGateway ? [`ip -n ${name} route add default via ${gateway} dev eth0 onlink`] : []),
    ...(fault === 'blackhole' ? [`ip -n ${name} route add blackhole 10.66.0.0/24`] : []),
    ...(fault === 'drops' ? [inside(inputFilter('drop'))] : []),
    ...(fault === 'rejects' ? [inside(inputFilter('reject'))] : []),
    ...(guest.isolated ? [`bridge link set dev v-${name} isolated on`] : []),
    ...(fault === 'link-down' ? [`ip -n ${name} link set eth0 down`] : []),
    ...(fault === 'port-down' ? [`ip link set v-${name} down`] : []),
  ]
}

function inputFilter(verdict: string): string {
  return `nft 'table inet own { chain input { type filter hook input priority filter; ct state established,related accept; iifname lo accept; meta l4proto ipv6-icmp accept; ${verdict}; }; }'`
}

function hostLines({ host, switches, guests }: LabSpec, out: string): string[] {
  const translated = switches.filter(({ kind }) => kind === 'nat')
  const inner = switches.filter(({ kind }) => kind === 'nat' || kind === 'internal')
  const mapped = guests.filter((guest) => guest.mapped !== undefined)
  const networkOf = (guest: GuestSpec) => switches.find(({ name }) => name === guest.switch)?.network
  const rules = [
    ...translated.map(
      ({ network, name }) => `nft 'add rule ip nat post ip saddr ${network}.0/24 oifname != ${name} masquerade'`,
    ),
    ...mapped.map(
      (guest) =>
        `nft 'add rule ip nat pre iifname ${out} tcp dport ${guest.mapped} dnat to ${networkOf(guest)}.${guest.number}:${PORT}'`,
    ),
  ]
  return [
    `sysctl -qw net.ipv4.ip_forward=${Number(host.forwarding)} net.ipv6.conf.all.forwarding=${Number(host.forwarding)}`,
    `sysctl -qw net.bridge.bridge-nf-call-iptables=${Number(host.bridgeNetfilter)} net.bridge.bridge-nf-call-ip6tables=${Number(host.bridgeNetfilter)} 2>/dev/null || true`,
    ...(rules.length === 0
      ? []
      : [
          "nft 'table ip nat { chain post { type nat hook postrouting priority srcnat; }; chain pre { type nat hook prerouting priority dstnat; }; }'",
          ...rules,
        ]),
    ...(host.forwardPolicy === 'accept'
      ? []
      : [
          "nft 'table inet f { chain through { type filter hook forward priority filter; policy drop; }; }'",
          "nft 'add rule inet f through ct state established,related accept'",
          "nft 'add rule inet f through ct status dnat accept'",
          ...translated.map(({ name }) => `nft 'add rule inet f through iifname ${name} oifname ${out} accept'`),
        ]),
    ...(host.fromGuests === 'accept' || inner.length === 0
      ? []
      : [
          "nft 'table inet own { chain input { type filter hook input priority filter; policy accept; ct state established,related accept; meta l4proto ipv6-icmp accept; }; }'",
          ...inner.map(({ name }) => `nft 'add rule inet own input iifname ${name} ${host.fromGuests}'`),
        ]),
  ]
}
