import type { Inventory } from '../inventory/inventory.ts'
import { type Address, familyOf } from '../net/address.ts'
import { type Mac, parseMac } from '../net/mac.ts'
import { familyOfPrefix, networkOf, type Prefix } from '../net/prefix.ts'
import type { Recording } from '../recording/recording.ts'
import { findIn } from './find-in.ts'
import { createIpv4Aliases } from './ipv4-aliases.ts'
import { createIpv6Aliases } from './ipv6-aliases.ts'
import { createMacAliases } from './mac-aliases.ts'
import { mapTexts } from './recording-texts.ts'
import { redactText } from './redact-text.ts'

/** Puts other addresses and MACs in the place of all, the same for the same for as long as it lives. */
export interface Redactor {
  /** Takes in what there is: which networks, and which twelve digits are a MAC. Best told before anything is redacted. */
  learn: (value: unknown) => void
  text: (text: string) => string
  /** A recording as it would be, had the network other numbers; `inventory` is what the original tells. */
  recording: (recording: Recording, inventory: Inventory) => Recording
}

/** Redaction of texts, and so of a recording, and so of all that follows from it: see redaction.test.ts, which holds both against each other. */
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

  const learn = (value: unknown) => {
    const { addresses, networks, macs: met } = findIn(value)
    macs.learn(met)
    for (const family of [4, 6] as const)
      (family === 4 ? ipv4 : ipv6).learn(
        networks.filter((one) => familyOfPrefix(one) === family),
        addresses.filter((one) => familyOf(one) === family),
      )
  }

  return {
    learn,
    text,
    recording: (recording, inventory) => {
      learn([recording, inventory])
      return mapTexts(recording, text)
    },
  }
}
