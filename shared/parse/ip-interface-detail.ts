import type { InterfaceFact, InterfaceMedium } from '../facts/fact.ts'

/** Kinds of devices as `ip -d` names them (IFLA_INFO_KIND). */
export const KINDS: Readonly<Record<string, InterfaceMedium>> = {
  bridge: 'bridge',
  veth: 'veth',
  vlan: 'vlan',
  bond: 'bond',
  team: 'bond',
  tun: 'tap',
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
  dummy: 'other',
  ifb: 'other',
  vrf: 'other',
  nlmon: 'other',
  netdevsim: 'ethernet',
}

/** Whether a line below an interface is one of the further ones that `-d` and `-s` print: indented, and no address. */
export function isDetail(text: string): boolean {
  return /^ {4,12}(?:[a-z_]+(?: |$)|RX|TX|[\d ]+$)/.test(text) && !/^ +inet/.test(text)
}

/** Reads a line of `ip -d` below an interface; whether it told something. */
export function readDetail(words: readonly string[], of: InterfaceFact): boolean {
  const [kind = ''] = words
  const medium = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined
  if (kind === 'bridge_slave') return readPort(words, of)
  if (medium === undefined) return false
  of.medium = medium
  const number = words[words.indexOf('id') + 1] ?? ''
  if (kind === 'vlan' && /^\d{1,4}$/.test(number)) of.vlanId = Number(number)
  if (kind === 'bridge' && words.includes('vlan_filtering')) {
    of.vlanFiltering = words[words.indexOf('vlan_filtering') + 1] === '1'
  }
  if (medium !== 'vlan' && medium !== 'macvlan') delete of.lower
  return true
}

const STATES = ['forwarding', 'blocking', 'disabled', 'learning', 'listening'] as const

function readPort(words: readonly string[], of: InterfaceFact): boolean {
  const printed = words[words.indexOf('state') + 1]
  const state = STATES.find((one) => one === printed)
  if (state !== undefined) of.portState = state
  if (words.includes('isolated')) of.isolated = words[words.indexOf('isolated') + 1] === 'on'
  return true
}
