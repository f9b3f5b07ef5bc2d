import { type Address, addressToNumber, numberToAddress } from '../net/address.ts'
import { lastOf, lengthOf, lengthOfMask, networkOf, type Prefix, prefix } from '../net/prefix.ts'
import { createSiteAliases, type Pool } from './site-aliases.ts'
import { holds, type Site } from './sites.ts'

/** What stays in its kind: the picture goes on saying truly that an address is private, link-local or shared. */
const CLASSES = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '169.254.0.0/16', '100.64.0.0/10'].map((text) =>
  siteOfPrefix(prefix(text)),
)
/** RFC 5737: for documentation; RFC 2544: for benchmarks. Nobody's, so that no public address is shown that is somebody's. */
const NOBODYS = ['203.0.113.0/24', '198.51.100.0/24', '192.0.2.0/24', '198.18.0.0/15'].map((text) =>
  siteOfPrefix(prefix(text)),
)
/** Networks larger than this are none of anybody's, but parts of the address space: routes lead there. */
const SHORTEST_PUBLIC = 16

export function siteOfPrefix(network: Prefix): Site {
  return { first: addressToNumber(networkOf(network)), length: lengthOf(network) }
}

/** Aliases of IPv4 addresses. */
export function createIpv4Aliases() {
  const sites = createSiteAliases(4, 24, (value) => poolIn(classOf(value)))
  /** First and last addresses of known parts of the space: 169.254.255.255 is nobody's. */
  const bounds = new Set<Address>()
  return {
    learn: (prefixes: readonly Prefix[], addresses: readonly Address[]) => {
      const [parts, networks] = [prefixes.filter(isPartOfTheSpace), prefixes.filter((one) => !isPartOfTheSpace(one))]
      for (const part of parts) bounds.add(networkOf(part)).add(lastOf(part))
      for (const network of networks) if (lengthOf(network) < 32) bounds.delete(networkOf(network))
      sites.learn(
        networks.filter((one) => !isKept(networkOf(one)) && !bounds.has(networkOf(one))).map(siteOfPrefix),
        addresses.filter((one) => !isKept(one) && !bounds.has(one)).map(addressToNumber),
      )
    },
    alias: (address: Address): Address =>
      isKept(address) || bounds.has(address) ? address : numberToAddress(sites.alias(addressToNumber(address)), 4),
    isPartOfTheSpace,
  }
}

/** A network so large that it says nothing of anybody: 0.0.0.0/0, 10.0.0.0/8, 128.0.0.0/1. */
export function isPartOfTheSpace(network: Prefix): boolean {
  const site = siteOfPrefix(network)
  return site.length <= (classOf(site.first)?.length ?? SHORTEST_PUBLIC - 1)
}

/** Nobody's address: none, loopback, groups, broadcast, and masks. */
function isKept(address: Address): boolean {
  return /^(?:0|127|22[4-9]|23\d)\./.test(address) || lengthOfMask(address) !== undefined
}

const classOf = (value: bigint) => CLASSES.find((one) => holds(one, value, 4))

function poolIn(own: Site | undefined): Pool {
  const [private10] = CLASSES
  const from = own === undefined ? NOBODYS : [own, ...(private10 === undefined ? [] : [private10])]
  return {
    candidates: function* (site) {
      // As long in text as the original, where there is one: tables of fixed columns stay tables.
      const digits = numberToAddress(site.first, 4).length
      for (const sameLength of own === undefined ? [false] : [true, false])
        for (const range of from)
          for (const first of within(range, site.length))
            if (!sameLength || numberToAddress(first, 4).length === digits) yield first
    },
  }
}

/** The networks of a length in a range, beginning somewhere in its middle. */
function* within(range: Site, length: number): Iterable<bigint> {
  if (length < range.length) return
  const count = 1n << BigInt(length - range.length)
  const step = 1n << BigInt(32 - length)
  for (let at = 0n; at < count; at += 1n) yield range.first + ((at * 37n + 77n) % count) * step
}
