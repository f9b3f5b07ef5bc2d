import type { NetworkVirtualizationFact } from '../facts/windows-fact.ts'
import { parseAddress } from '../net/address.ts'
import { parsePrefix } from '../net/prefix.ts'
import { commandWords } from './command-words.ts'
import { defineParser } from './parser.ts'
import { hasProperties, numberOf, placeOf, readRecords, textOf } from './powershell-records.ts'
import type { PowershellRecord } from './powershell-table.ts'
import { told } from './told.ts'

/** `Get-NetVirtualizationProviderAddress`, `…LookupRecord` and `…CustomerRoute`: Hyper-V network virtualization, which few hosts use. */
export const windowsGetNetvirtualization = defineParser({
  id: 'windows-get-netvirtualization',
  title: 'Get-NetVirtualization…',
  noun: 'list of network virtualization',
  os: 'windows',
  answersTo: (command) =>
    /^get-netvirtualization(?:provideraddress|lookuprecord|customerroute)$/.test(commandWords(command)?.program ?? ''),
  recognise: (text) =>
    hasProperties(text, 'CustomerAddress', 'VirtualSubnetID') ||
    hasProperties(text, 'DestinationPrefix', 'VirtualSubnetID') ||
    hasProperties(text, 'ProviderAddress', 'PrefixLength'),
  parse: (text) => readRecords(text, rowOf),
})

function rowOf(record: PowershellRecord): NetworkVirtualizationFact | undefined {
  const addressIn = (property: string) => parseAddress(textOf(record, property) ?? '')
  const kind = 'network-virtualization' as const
  const more = told({
    virtualSubnet: numberOf(record, 'VirtualSubnetID'),
    vmName: textOf(record, 'VMName'),
  })
  const customer = addressIn('CustomerAddress')
  if (customer !== undefined) {
    const carried = told({ via: addressIn('ProviderAddress'), rule: ruleOf(record) })
    return { kind, of: 'lookup record', address: customer, ...carried, ...more, ...placeOf(record) }
  }
  const destination = parsePrefix(textOf(record, 'DestinationPrefix') ?? '')
  if (destination !== undefined) {
    const via = told({ via: addressIn('NextHop') })
    return { kind, of: 'customer route', address: destination, ...via, ...more, ...placeOf(record) }
  }
  const provider = addressIn('ProviderAddress')
  if (provider === undefined) return undefined
  // VLAN 0 is none.
  const on = told({ length: numberOf(record, 'PrefixLength'), vlan: numberOf(record, 'VlanID') || undefined })
  return { kind, of: 'provider address', address: provider, ...on, ...placeOf(record) }
}

/** `TranslationMethodEncap`, `TranslationMethodNat`; its number says nothing that we could show. */
function ruleOf(record: PowershellRecord): string | undefined {
  const printed = textOf(record, 'Rule')
  return printed !== undefined && /^[a-z]{1,60}$/i.test(printed) ? printed : undefined
}
