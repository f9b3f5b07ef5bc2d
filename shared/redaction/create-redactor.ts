import type { Inventory } from '../inventory/inventory.ts'
import { type Address, familyOf } from '../net/address.ts'
import { type Mac, parseMac } from '../net/mac.ts'
import { familyOfPrefix, networkOf, type Prefix, parsePrefix, prefixOf } from '../net/prefix.ts'
import type { Recording } from '../recording/recording.ts'
import { createIpv4Aliases } from './ipv4-aliases.ts'
import { createIpv6Aliases } from './ipv6-aliases.ts'
import { createMacAliases } from './mac-aliases.ts'
import { mapTexts, textsOf } from './recording-texts.ts'
import { redactText } from './redact-text.ts'

/** Puts other addresses and MACs in the place of all, the same for the same for as long as it lives. */
export interface Redactor {
  /**
   * The recording as it would be, had the network other numbers. `inventory` is what the original tells: which networks there
   * are, and which twelve digits are a MAC.
   */
  recording: (recording: Recording, inventory: Inventory) => Recording
  /** A text about what was redacted before: the name of a file, a sentence. */
  text: (text: string) => string
}

/**
 * Redaction is done on the recording, before anything reads it: what is derived from it (inventory, picture, verdicts, sentences,
 * exports) has then never met an original, and the raw lines that prove a value still say that value.
 */
export function createRedactor(): Redactor {
  const macs = createMacAliases()
  const ipv4 = createIpv4Aliases()
  const ipv6 = createIpv6Aliases(macs, ipv4.alias)
  const aliasOf = (address: Address) => (familyOf(address) === 4 ? ipv4 : ipv6).alias(address)

  const text = (original: string): string =>
    redactText(original, {
      address: (address, network) => {
        const isNetwork = network !== undefined && networkOf(network) === address
        return isNetwork && isPartOfTheSpace(network) ? address : aliasOf(address)
      },
      mac,
      isMac: macs.knows,
    })

  /** Of a group, only an address’s end is hidden: 33:33:ff and three octets (RFC 2464 7). */
  const mac = (original: Mac): Mac => {
    if (!original.startsWith('33:33:ff:')) return macs.alias(original)
    const low = ipv6.end(BigInt(`0x${original.slice(9).replaceAll(':', '')}`))
    return parseMac(`3333ff${low.toString(16).padStart(6, '0')}`) ?? original
  }

  const isPartOfTheSpace = (network: Prefix) => (familyOfPrefix(network) === 4 ? ipv4 : ipv6).isPartOfTheSpace(network)

  return {
    text,
    recording: (recording, inventory) => {
      const found = findIn([...textsOf(recording), JSON.stringify(inventory)])
      const networks = [...found.networks, ...networksOf(inventory)]
      macs.learn([...found.macs, ...macsOf(inventory)])
      const of = (family: 4 | 6) =>
        [
          networks.filter((one) => familyOfPrefix(one) === family),
          found.addresses.filter((one) => familyOf(one) === family),
        ] as const
      ipv4.learn(...of(4))
      ipv6.learn(...of(6))
      return mapTexts(recording, text)
    },
  }
}

function findIn(texts: Iterable<string>): { addresses: Address[]; networks: Prefix[]; macs: Mac[] } {
  const [addresses, networks, macs] = [new Set<Address>(), new Set<Prefix>(), new Set<Mac>()]
  for (const text of texts)
    redactText(text, {
      address: (address, network) => {
        addresses.add(address)
        if (network !== undefined) networks.add(network)
        return address
      },
      mac: (mac) => {
        macs.add(mac)
        return mac
      },
      isMac: () => false,
    })
  return { addresses: [...addresses], networks: [...networks], macs: [...macs] }
}

/** Networks whose length stands apart from them: of addresses, and in the words of `nft -j`. */
function networksOf({ machines }: Inventory): Prefix[] {
  const held = machines.flatMap(({ interfaces }) =>
    interfaces.flatMap(({ addresses }) =>
      addresses.flatMap(({ address, length }) => (length === undefined ? [] : [prefixOf(address, length)])),
    ),
  )
  const inRules = JSON.stringify(machines.map(({ filters, filterSets }) => [filters, filterSets])).matchAll(NFT_PREFIX)
  return [...held, ...[...inRules].flatMap(([, address, length]) => parsePrefix(`${address}/${length}`) ?? [])]
}

const NFT_PREFIX = /"addr":"([0-9a-f.:]+)","len":(\d+)/g

function macsOf({ machines, segments }: Inventory): Mac[] {
  return [
    ...machines.flatMap(({ interfaces, neighbours }) => [
      ...interfaces.flatMap(({ mac, permanentMac }) => [mac?.value, permanentMac?.value]),
      ...neighbours.map((row) => row.mac ?? undefined),
    ]),
    ...segments.flatMap(({ attachments }) => attachments.map(({ mac }) => mac?.value)),
  ].filter((mac) => mac !== undefined)
}
