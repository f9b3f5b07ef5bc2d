import type { InterfaceFact } from '../facts/fact.ts'
import { isDeviceKind, mediumOf } from './ip-interface-medium.ts'

/** Whether a line below an interface is one of the further ones that `-d` and `-s` print: indented, and no address. */
export function isDetail(text: string): boolean {
  return /^ {4,30}(?:[a-z_\d]+(?: |$)|RX|TX)/.test(text) && !/^ +inet/.test(text)
}

const wordAfter = (words: readonly string[], key: string): string | undefined => {
  const at = words.indexOf(key)
  return at < 0 ? undefined : words[at + 1]
}

/** Reads a line of `ip -d` below an interface; whether it told something. */
export function readDetail(words: readonly string[], of: InterfaceFact): boolean {
  const [kind = ''] = words
  if (kind === 'bridge_slave') return readPort(words, of)
  if (!isDeviceKind(kind)) return false
  const tunType = wordAfter(words, 'type')
  const medium = mediumOf({
    name: of.name,
    linkType: 'ether',
    kind,
    detailed: true,
    ...(tunType === undefined ? {} : { tunType }),
  })
  if (medium !== undefined) of.medium = medium
  const tag = wordAfter(words, 'id') ?? ''
  if (kind === 'vlan' && /^\d{1,4}$/.test(tag)) of.vlanId = Number(tag)
  if (kind === 'bridge' && words.includes('vlan_filtering'))
    of.vlanFiltering = wordAfter(words, 'vlan_filtering') === '1'
  return true
}

const STATES = ['forwarding', 'blocking', 'disabled', 'learning', 'listening'] as const

/** A bridge port's state, where the word is one. */
export function portStateOf(word: string | undefined): InterfaceFact['portState'] {
  return STATES.find((one) => one === word)
}

function readPort(words: readonly string[], of: InterfaceFact): boolean {
  const state = portStateOf(wordAfter(words, 'state'))
  if (state !== undefined) of.portState = state
  if (words.includes('isolated')) of.isolated = wordAfter(words, 'isolated') === 'on'
  return true
}
