import { type Address, parseAddress } from '../net/address.ts'
import { type Mac, parseMac } from '../net/mac.ts'
import { lengthOfMask, type Prefix, parsePrefix } from '../net/prefix.ts'
import { inColumn } from './in-column.ts'

/** What stands in a text, each told as it is found. Gives what is written in its place. */
export interface Finder {
  /** `network`: where a prefix length or a mask stands behind it. */
  address: (address: Address, network: Prefix | undefined) => Address
  mac: (mac: Mac) => Mac
  /** Whether twelve digits without anything between them are a MAC: they may be anything else. */
  isMac: (mac: Mac) => boolean
}

// Both before and behind, only what can't be a part of the same number. (A bridge's id is its priority, a point, and a MAC: 8000.02:…)
const SEPARATED_MAC =
  /(?<![0-9a-z:-]|(?<![0-9a-f]{4})\.)[0-9a-f]{1,2}([:-])(?:[0-9a-f]{1,2}\1){4,}[0-9a-f]{1,2}(?![0-9a-z]|[:-][0-9a-f])/gi
const BARE_MAC = /(?<![0-9a-z]|[0-9a-f]{4}\.)(enx)?([0-9a-f]{12}|[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4})(?![0-9a-z])/gi
const IPV4 = /(?<![\d.]|\d:)(\d{1,3}(?:\.\d{1,3}){3})(?!\d|\.\d)(\/\d{1,2}(?!\d))?( *)/g
const IPV6 =
  /(?<![0-9a-z:.])((?:[0-9a-f]{0,4}:){2,7}(?:[0-9a-f]{1,4}|(?:\d{1,3}\.){3}\d{1,3})?)(?![0-9a-z:])(%[\w.-]+)?(\/\d{1,3}(?!\d))?( *)/gi
const MASK_BEHIND = /^\s*(255(?:\.\d{1,3}){3}|0\.0\.0\.0)(?!\d|\.\d)/

/** The text with everything replaced that is an address or a MAC, in columns that are as wide as before where that is possible. */
export function redactText(text: string, finder: Finder): string {
  return text
    .replaceAll(SEPARATED_MAC, (whole, separator: string) => separatedMac(whole, separator, finder))
    .replaceAll(BARE_MAC, (whole, before: string | undefined, digits: string) => bareMac(whole, before, digits, finder))
    .replaceAll(IPV6, (whole, literal: string, zone = '', length = '', spaces = '') => {
      const address = parseAddress(literal)
      if (address === undefined) return whole
      const network = length === '' ? undefined : parsePrefix(literal + length)
      return inColumn(`${finder.address(address, network)}${zone}${length}`, whole.length - spaces.length, spaces)
    })
    .replaceAll(IPV4, (whole, literal: string, length = '', spaces = '', at: number, all: string) => {
      const address = parseAddress(literal)
      if (address === undefined) return whole
      const mask = MASK_BEHIND.exec(all.slice(at + whole.length, at + whole.length + 40))?.[1]
      const bits = length === '' && mask !== undefined ? lengthOfMask(mask) : undefined
      const network =
        length !== ''
          ? parsePrefix(literal + length)
          : bits === undefined
            ? undefined
            : parsePrefix(`${literal}/${bits}`)
      return inColumn(`${finder.address(address, network)}${length}`, whole.length - spaces.length, spaces)
    })
}

/** A row of more than six octets (a DUID of DHCPv6, RFC 8415 11) ends in a MAC. */
function separatedMac(whole: string, separator: string, { mac }: Finder): string {
  const octets = whole.split(separator)
  const own = octets.slice(-6)
  const parsed = parseMac(own.join(':'))
  if (parsed === undefined || (octets.length > 6 && octets.length < 10)) return whole
  const alias = mac(parsed).split(':')
  const short = own.some((octet) => octet.length === 1)
  const written = alias.map((octet) => (short ? octet.replace(/^0/, '') : octet)).join(separator)
  return [...octets.slice(0, -6), inCaseOf(own.join(''), written)].join(separator)
}

function bareMac(whole: string, before = '', digits: string, { mac, isMac }: Finder): string {
  const parsed = parseMac(digits)
  if (parsed === undefined || !isMac(parsed)) return whole
  const bare = mac(parsed).replaceAll(':', '')
  const written = digits.includes('.') ? (bare.match(/.{4}/g) ?? []).join('.') : bare
  return before + inCaseOf(digits, written)
}

const inCaseOf = (original: string, written: string) => (/[A-F]/.test(original) ? written.toUpperCase() : written)
