import type { InterfaceMedium } from '../facts/fact.ts'

/** Kinds of devices as `ip -d` names them (IFLA_INFO_KIND). Others are software devices as well. */
const KINDS: Readonly<Record<string, InterfaceMedium>> = {
  bridge: 'bridge',
  veth: 'veth',
  vlan: 'vlan',
  bond: 'bond',
  team: 'bond',
  macvlan: 'macvlan',
  macvtap: 'macvlan',
  ipvlan: 'macvlan',
  ipvtap: 'macvlan',
  vxlan: 'tunnel',
  geneve: 'tunnel',
  gre: 'tunnel',
  gretap: 'tunnel',
  ip6gre: 'tunnel',
  ip6gretap: 'tunnel',
  ipip: 'tunnel',
  ip6tnl: 'tunnel',
  sit: 'tunnel',
  vti: 'tunnel',
  vti6: 'tunnel',
  xfrm: 'tunnel',
  wireguard: 'tunnel',
  ppp: 'tunnel',
}

/** Link types as iproute2 names them (ll_types.c); those of tunnels, and what else has no Ethernet frames. */
const LINK_TYPES: Readonly<Record<string, InterfaceMedium>> = {
  loopback: 'loopback',
  'ieee802.11': 'wifi',
  none: 'tunnel',
  sit: 'tunnel',
  ipip: 'tunnel',
  gre: 'tunnel',
  gre6: 'tunnel',
  tunnel6: 'tunnel',
  ppp: 'tunnel',
}

export interface DeviceSaid {
  name: string
  /** `ether`, `loopback`, … */
  linkType: string
  /** `veth`, `bridge`, …; hardware has none. */
  kind?: string
  /** A tun device's type: `tap` or `tun`. */
  tunType?: string
  /** Printed with `-d`, which alone names the kind. */
  detailed: boolean
}

/** What a device is; `undefined` where the output does not tell. */
export function mediumOf({ name, linkType, kind, tunType, detailed }: DeviceSaid): InterfaceMedium | undefined {
  if (kind === 'tun') return tunType === 'tap' ? 'tap' : 'tunnel'
  if (kind !== undefined) return KINDS[kind] ?? 'other'
  if (linkType !== 'ether') return LINK_TYPES[linkType] ?? 'other'
  // systemd.net-naming-scheme(7): "wl" is a wireless device, "en" Ethernet; "eth" is the kernel's own name.
  if (name.startsWith('wl')) return 'wifi'
  return detailed || /^(?:en|eth)/.test(name) ? 'ethernet' : undefined
}

/** Whether this is the name of a kind that `ip -d` prints at the beginning of a line of its own. */
export function isDeviceKind(word: string): boolean {
  return Object.hasOwn(KINDS, word) || ['tun', 'dummy', 'ifb', 'vrf', 'nlmon'].includes(word)
}
