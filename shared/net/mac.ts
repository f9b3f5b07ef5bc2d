import type { Brand } from './brand.ts'

/** An EUI-48 address: six lower-case, zero-padded octets between colons. */
export type Mac = Brand<'Mac'>

const SEPARATED = /^[0-9a-f]{1,2}([:-])(?:[0-9a-f]{1,2}\1){4}[0-9a-f]{1,2}$/i
const BARE = /^[0-9a-f]{12}$/i
const CISCO = /^[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}$/i

/** Reads `00-15-5d-…` (Windows), `0:15:5d:…` (macOS), `00155D…` (Hyper-V), `0015.5d….…` (Cisco); anything else is `undefined`. */
export function parseMac(text: string): Mac | undefined {
  if (SEPARATED.test(text)) {
    const octets = text.toLowerCase().split(/[:-]/)
    return octets.map((octet) => octet.padStart(2, '0')).join(':') as Mac
  }
  if (!BARE.test(text) && !CISCO.test(text)) return undefined
  const digits = text.toLowerCase().replaceAll('.', '')
  return (digits.match(/../g) ?? []).join(':') as Mac
}

/** The MAC itself where the caller knows that it is one. Throws otherwise: a bug. */
export function mac(text: string): Mac {
  const parsed = parseMac(text)
  if (parsed === undefined) throw new TypeError(`not a MAC address: ${text}`)
  return parsed
}

const firstOctet = (mac: Mac): number => Number.parseInt(mac.slice(0, 2), 16)

/** The I/G bit (IEEE 802): a group address, multicast or broadcast; never a device's own. */
export function isGroup(mac: Mac): boolean {
  return (firstOctet(mac) & 1) === 1
}

/** The U/L bit: given by software or an administrator, so the registry's vendor prefix says nothing. */
export function isLocallyAdministered(mac: Mac): boolean {
  return (firstOctet(mac) & 2) === 2
}

export const BROADCAST_MAC = 'ff:ff:ff:ff:ff:ff' as Mac
export const NO_MAC = '00:00:00:00:00:00' as Mac
