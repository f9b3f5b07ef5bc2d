import type { GuestConfigurationFact } from '../facts/windows-fact.ts'
import { type Address, bitsOf, familyOf, parseAddress } from '../net/address.ts'
import { lengthOfMask } from '../net/prefix.ts'
import { commandWords, isCmdlet } from './command-words.ts'
import { defineParser } from './parser.ts'
import { booleanOf, hasProperties, itemsOf, placeOf, readRecords, textOf } from './powershell-records.ts'
import type { PowershellRecord } from './powershell-table.ts'
import { told } from './told.ts'

const CLASS = 'msvm_guestnetworkadapterconfiguration'

/** Of `IPAddressOrigins` the one value that says who gave an address; the others are unknown (0) and other (1). */
const STATIC = '2'

/** `Get-CimInstance … Msvm_GuestNetworkAdapterConfiguration`: what guests tell Hyper-V of themselves (integration services, KVP). */
export const windowsGuestConfiguration = defineParser({
  id: 'windows-guest-configuration',
  title: 'Msvm_GuestNetworkAdapterConfiguration',
  noun: 'guests’ own words to Hyper-V',
  os: 'windows',
  answersTo: (command) =>
    isCmdlet(command, 'Get-CimInstance') &&
    commandWords(command)?.words.some((word) => word.toLowerCase() === CLASS) === true,
  recognise: (text) => hasProperties(text, 'InstanceID', 'DHCPEnabled', 'IPAddresses', 'DefaultGateways'),
  parse: (text) => readRecords(text, configurationOf),
})

function configurationOf(record: PowershellRecord): GuestConfigurationFact | [] | undefined {
  // As `Get-VMNetworkAdapter` names the adapter, but for one word.
  const [, owner, port] = /^Microsoft:GuestNetwork\\([^\\]+)\\([^\\]+)$/i.exec(textOf(record, 'InstanceID') ?? '') ?? []
  if (owner === undefined || port === undefined) return undefined
  const printed = itemsOf(record, 'IPAddresses')
  const subnets = itemsOf(record, 'Subnets')
  const origins = itemsOf(record, 'IPAddressOrigins')
  const addresses = printed.flatMap((text, at) => {
    const address = parseAddress(text)
    if (address === undefined) return []
    // Only lists of one length are known to go together.
    const length = subnets.length === printed.length ? lengthFor(address, subnets[at] ?? '') : undefined
    const byHand = origins.length === printed.length && origins[at] === STATIC ? true : undefined
    return [{ address, ...told({ length, byHand }) }]
  })
  const gateways = addressesOf(record, 'DefaultGateways')
  const dnsServers = addressesOf(record, 'DNSServers')
  // A guest that is off, or without the integration services, has a row that tells nothing.
  if (addresses.length + gateways.length + dnsServers.length === 0) return []
  return {
    kind: 'guest-configuration',
    adapterId: `Microsoft:${owner}\\${port}`,
    addresses,
    gateways,
    dnsServers,
    ...told({ dhcp: booleanOf(record, 'DHCPEnabled') }),
    ...placeOf(record),
  }
}

const addressesOf = (record: PowershellRecord, property: string): Address[] =>
  itemsOf(record, property).flatMap((text) => parseAddress(text) ?? [])

/** IPv4 as a mask; IPv6 as `64`, or from Linux's daemon `/64`. */
function lengthFor(address: Address, subnet: string): number | undefined {
  const family = familyOf(address)
  if (family === 4 && subnet.includes('.')) return lengthOfMask(subnet)
  const [, digits] = /^\/?(\d{1,3})$/.exec(subnet) ?? []
  return digits === undefined || Number(digits) > bitsOf(family) ? undefined : Number(digits)
}
