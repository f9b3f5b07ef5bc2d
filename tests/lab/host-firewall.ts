import { type GuestSpec, innerSwitches, type LabSpec, type SwitchSpec, v6Network } from './lab-spec.ts'
import { NEIGHBOUR_DISCOVERY, NEIGHBOUR_DISCOVERY_TYPES, pingStop } from './ping-rules.ts'
import { PORT } from './ports.ts'

/** The host’s packet filter and translations, written by the program that the lab drew. `out`: the interface of the LAN. */
export function hostFirewall(spec: LabSpec, out: string): string[] {
  return spec.host.firewall === 'iptables' ? iptables(spec, out) : nft(spec, out)
}

const translated = ({ switches }: LabSpec): SwitchSpec[] => switches.filter(({ kind }) => kind === 'nat')

const targetOf = ({ switches }: LabSpec, guest: GuestSpec): string =>
  `${switches.find(({ name }) => name === guest.switch)?.network}.${guest.number}:${PORT}`

const mapped = ({ guests }: LabSpec): (GuestSpec & { mapped: number })[] =>
  guests.flatMap((guest) => (guest.mapped === undefined ? [] : [{ ...guest, mapped: guest.mapped }]))

function nft(spec: LabSpec, out: string): string[] {
  const { host } = spec
  const inner = innerSwitches(spec)
  const where = host.mapsBy === 'interface' ? `iifname ${out}` : 'ip daddr 10.66.0.2'
  const post = translated(spec).map(({ network, name }) => `ip saddr ${network}.0/24 oifname != ${name} masquerade`)
  const pre = mapped(spec).map((guest) => `${where} tcp dport ${guest.mapped} dnat to ${targetOf(spec, guest)}`)
  const input = inner.map(({ name }) => `iifname ${name} ${host.fromGuests}`)
  const tables = [
    ...(post.length + pre.length === 0
      ? []
      : [
          table('ip nat', [
            chain('post', 'type nat hook postrouting priority srcnat', post),
            chain('pre', 'type nat hook prerouting priority dstnat', pre),
          ]),
        ]),
    ...(host.forwardPolicy === 'accept' ? [] : [host.firewall === 'nft-sets' ? withSets(spec, out) : plain(spec, out)]),
    ...(host.drops6 === undefined
      ? []
      : [
          table('ip6 six', [
            chain('through', 'type filter hook forward priority filter', [
              'ct state established accept',
              `ip6 daddr ${v6Network(host.drops6)}::/64 drop`,
            ]),
          ]),
        ]),
    ...(host.fromGuests === 'accept' || inner.length === 0
      ? []
      : [
          table('inet own', [
            chain('input', 'type filter hook input priority filter; policy accept', [
              'ct state established,related accept',
              `icmpv6 type { ${NEIGHBOUR_DISCOVERY.join(', ')} } accept`,
              ...input,
            ]),
          ]),
        ]),
  ]
  if (host.stopsPings !== undefined) tables.push(pingStop(host.stopsPings))
  return tables.length === 0 ? [] : [`nft -f - <<'END'\n${tables.join('\n')}\nEND`]
}

const table = (name: string, parts: readonly string[]): string => `table ${name} {\n${parts.join('\n')}\n}`
const chain = (name: string, head: string, rules: readonly string[]): string =>
  `chain ${name} {\n${head};\n${rules.join('\n')}\n}`

const FORWARD = 'type filter hook forward priority filter; policy drop'

function plain(spec: LabSpec, out: string): string {
  const inner = innerSwitches(spec)
  return table('inet f', [
    chain('through', FORWARD, [
      'ct state established,related accept',
      'ct status dnat accept',
      'meta l4proto ipv6-icmp accept',
      ...translated(spec).map(({ name }) => `iifname ${name} oifname ${out} accept`),
      ...(spec.host.between
        ? inner.flatMap((a) => inner.filter((b) => a !== b).map((b) => `iifname ${a.name} oifname ${b.name} accept`))
        : []),
    ]),
  ])
}

/** The same with what people use in long rule sets: named sets, verdict maps, pairs. */
function withSets(spec: LabSpec, out: string): string {
  const inner = innerSwitches(spec)
  const names = translated(spec).map(({ name }) => name)
  const pairs = inner.flatMap((a) => inner.filter((b) => a !== b).map((b) => `"${a.name}" . "${b.name}"`))
  return table('inet f', [
    `set inside { type ifname${names.length === 0 ? '' : `; elements = { ${names.map((name) => `"${name}"`).join(', ')} }`}; }`,
    `set ports { type inet_service; flags interval; elements = { ${PORT}-${PORT + 99} }; }`,
    `map leave { type inet_proto : verdict; elements = { tcp : jump allowed, udp : drop }; }`,
    chain('through', FORWARD, [
      'ct state vmap { established : accept, related : accept, invalid : drop }',
      'ct status dnat accept',
      'meta l4proto { icmp, ipv6-icmp } accept',
      'meta l4proto vmap @leave',
    ]),
    `chain allowed {\n${[
      `iifname @inside oifname { "${out}", "none" } tcp dport @ports accept`,
      ...(spec.host.between && pairs.length > 0 ? [`iifname . oifname { ${pairs.join(', ')} } accept`] : []),
      'return',
    ].join('\n')}\n}`,
  ])
}

function iptables(spec: LabSpec, out: string): string[] {
  const { host } = spec
  const inner = innerSwitches(spec)
  const where = host.mapsBy === 'interface' ? `-i ${out}` : '-d 10.66.0.2/32'
  const both = (rule: string) => [`iptables ${rule}`, `ip6tables ${rule}`]
  return [
    ...translated(spec).map(
      ({ network, name }) => `iptables -t nat -A POSTROUTING -s ${network}.0/24 ! -o ${name} -j MASQUERADE`,
    ),
    ...mapped(spec).map(
      (guest) =>
        `iptables -t nat -A PREROUTING ${where} -p tcp -m tcp --dport ${guest.mapped} -j DNAT --to-destination ${targetOf(spec, guest)}`,
    ),
    ...(host.forwardPolicy === 'accept'
      ? []
      : [
          ...both('-P FORWARD DROP'),
          ...both('-A FORWARD -m conntrack --ctstate RELATED,ESTABLISHED,DNAT -j ACCEPT'),
          'ip6tables -A FORWARD -p ipv6-icmp -j ACCEPT',
          ...translated(spec).flatMap(({ name }) =>
            both(`-A FORWARD -i ${name} -o ${out} -p tcp -m multiport --dports ${PORT}:${PORT + 99},22 -j ACCEPT`),
          ),
          ...(host.between
            ? inner.flatMap((a) =>
                inner.filter((b) => a !== b).flatMap((b) => both(`-A FORWARD -i ${a.name} -o ${b.name} -j ACCEPT`)),
              )
            : []),
        ]),
    ...(host.drops6 === undefined
      ? []
      : [
          'ip6tables -I FORWARD -m conntrack --ctstate ESTABLISHED -j ACCEPT',
          `ip6tables -I FORWARD 2 -d ${v6Network(host.drops6)}::/64 -j DROP`,
        ]),
    ...(host.fromGuests === 'accept' || inner.length === 0
      ? []
      : [
          ...both('-N GUESTS'),
          ...both('-A INPUT -m conntrack --ctstate ESTABLISHED,RELATED -j ACCEPT'),
          ...NEIGHBOUR_DISCOVERY_TYPES.map(
            (type) => `ip6tables -A INPUT -p ipv6-icmp -m icmp6 --icmpv6-type ${type} -j ACCEPT`,
          ),
          ...inner.flatMap(({ name }) => both(`-A INPUT -i ${name} -j GUESTS`)),
          ...both(`-A GUESTS -j ${host.fromGuests === 'drop' ? 'DROP' : 'REJECT'}`),
        ]),
    ...(host.stopsPings === undefined
      ? []
      : [
          `iptables -I ${host.stopsPings.toUpperCase()} -p icmp -m icmp --icmp-type echo-request -j DROP`,
          `ip6tables -I ${host.stopsPings.toUpperCase()} -p ipv6-icmp -m icmp6 --icmpv6-type echo-request -j DROP`,
        ]),
  ]
}
