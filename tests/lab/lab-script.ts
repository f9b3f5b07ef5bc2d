import { guestLines } from './guest-lines.ts'
import { hostFirewall } from './host-firewall.ts'
import { hostNumber, type LabSpec, type SwitchSpec, v6Network } from './lab-spec.ts'
import { outsideLines } from './outside-lines.ts'

/** The shell script that builds the lab inside a world of its own (tests/namespaces/prelude.sh gives the functions). */
export function labScript(spec: LabSpec): string {
  const bridged = spec.switches.find(({ kind }) => kind === 'external')
  return [
    // Detecting duplicates takes a second, in which an interface does not say all that it would.
    'sysctl -qw net.ipv6.conf.all.accept_dad=0 net.ipv6.conf.default.accept_dad=0',
    // Redirects would change routes while the lab is being asked.
    'sysctl -qw net.ipv4.conf.all.send_redirects=0 net.ipv4.conf.default.send_redirects=0',
    ...outsideLines(spec),
    ...uplink(bridged?.name),
    ...(spec.host.secondUplink === undefined ? [] : secondUplink(spec.host.secondUplink)),
    ...spec.switches.flatMap((one) => switchLines(spec, one)),
    ...spec.guests.flatMap((guest) => guestLines(spec, guest)),
    ...hostLines(spec),
    ...hostFirewall(spec, bridged?.name ?? 'uplink0'),
  ].join('\n')
}

/** The host’s way out: a NIC of its own, or the switch that is joined with the LAN. */
function uplink(bridge: string | undefined): string[] {
  return [
    'ip link add name uplink0 type veth peer name host0',
    'ip link set host0 netns /run/outside/lanswitch; outside_do lanswitch ip link set host0 master lan up',
    'ip link set uplink0 up',
    ...(bridge === undefined
      ? ['ip address add 10.66.0.2/24 dev uplink0']
      : [`bridge_up ${bridge} 10.66.0.2/24`, `ip link set uplink0 master ${bridge}`]),
    'ip route add default via 10.66.0.1 metric 100',
  ]
}

function secondUplink(which: 'better' | 'worse'): string[] {
  return [
    'ip link add name uplink1 type veth peer name host1',
    'ip link set host1 netns /run/outside/lanswitch2; outside_do lanswitch2 ip link set host1 master lan up',
    'ip link set uplink1 up; ip address add 10.67.0.2/24 dev uplink1',
    `ip route add default via 10.67.0.1 metric ${which === 'better' ? 50 : 200}`,
  ]
}

function switchLines(spec: LabSpec, one: SwitchSpec): string[] {
  const { name, kind, network, length } = one
  switch (kind) {
    case 'external':
      return []
    case 'private':
      return [`bridge_up ${name}`]
    case 'link':
      return [
        // Its other end moves into the guest.
        `ip link add name ${name} type veth peer name p-${name}`,
        `ip link set ${name} up`,
        `ip address add ${network}.${hostNumber(one)}/${length} dev ${name}`,
        ...hostV6(spec, one),
      ]
    case 'nat':
    case 'internal':
      return [`bridge_up ${name} ${network}.1/24`, ...hostV6(spec, one)]
    default:
      return kind satisfies never
  }
}

function hostV6({ ipv6 }: LabSpec, { network, name }: SwitchSpec): string[] {
  return ipv6 ? [`ip address add ${v6Network(network)}::1/64 dev ${name} nodad`] : []
}

function hostLines(spec: LabSpec): string[] {
  const { host } = spec
  const on = Number(host.forwarding)
  return [
    `sysctl -qw net.ipv4.ip_forward=${on} net.ipv6.conf.all.forwarding=${on}`,
    ...host.forwardingTurned.map((name) => `sysctl -qw net.ipv4.conf.${name}.forwarding=${1 - on}`),
    `sysctl -qw net.ipv4.conf.all.rp_filter=${host.reversePath}`,
    `sysctl -qw net.bridge.bridge-nf-call-iptables=${Number(host.bridgeNetfilter)} net.bridge.bridge-nf-call-ip6tables=${Number(host.bridgeNetfilter)} 2>/dev/null || true`,
    ...host.routes.map((route) => `ip route add ${route}`),
    ...(host.rules.length === 0 ? [] : ['ip route add default via 10.66.0.1 table 100']),
    ...(host.down === undefined ? [] : [`ip link set ${host.down} down`]),
    ...host.rules.map((rule) => `ip rule add ${rule}`),
  ]
}
