import type { AddressFact } from '../facts/fact.ts'
import { familyOf, parseAddress } from '../net/address.ts'
import { isLinkLocal } from '../net/scope.ts'
import { isCmdlet } from './command-words.ts'
import { interfaceOfRecord } from './interface-of-record.ts'
import { defineParser } from './parser.ts'
import { choiceOf, hasProperties, numberOf, placeOf, readRecords, textOf } from './powershell-records.ts'
import type { PowershellRecord } from './powershell-table.ts'
import { secondsOfTimeSpan } from './seconds-of-time-span.ts'
import { told } from './told.ts'

/** `Get-NetIPAddress`: the host's addresses, and who assigned them. */
export const windowsGetNetipaddress = defineParser({
  id: 'windows-get-netipaddress',
  title: 'Get-NetIPAddress',
  noun: 'list of addresses',
  os: 'windows',
  answersTo: (command) => isCmdlet(command, 'Get-NetIPAddress'),
  recognise: (text) =>
    !hasProperties(text, 'LinkLayerAddress') &&
    !isOfWmi(text) &&
    (hasProperties(text, 'IPAddress', 'PrefixLength') ||
      ['InterfaceAlias', 'InterfaceIndex', 'ifIndex'].some((on) => hasProperties(text, 'IPAddress', on))),
  parse: (text) => readRecords(text, addressOf),
})

/** Win32_NetworkAdapterConfiguration, whose addresses are lists. */
const isOfWmi = (text: string): boolean => hasProperties(text, 'ServiceName') || hasProperties(text, 'DHCPEnabled')

const ORIGINS: Readonly<Record<string, string>> = {
  manual: 'Manual',
  1: 'Manual',
  wellknown: 'WellKnown',
  2: 'WellKnown',
  dhcp: 'Dhcp',
  3: 'Dhcp',
  routeradvertisement: 'RouterAdvertisement',
  4: 'RouterAdvertisement',
}
/** SuffixOrigin. `Link` is said of addresses that stay, made from the MAC or not. */
const TEMPORARY: Readonly<Record<string, true>> = { random: true, 5: true }
const STATES: Readonly<Record<string, 'duplicate' | 'tentative' | 'deprecated'>> = {
  tentative: 'tentative',
  1: 'tentative',
  duplicate: 'duplicate',
  2: 'duplicate',
  deprecated: 'deprecated',
  3: 'deprecated',
}

function addressOf(record: PowershellRecord): AddressFact | undefined {
  const address = parseAddress(withoutZone(textOf(record, 'IPAddress') ?? ''))
  const on = interfaceOfRecord(record)
  if (address === undefined || on === undefined) return undefined
  const state = choiceOf(record, STATES, 'AddressState')
  return {
    kind: 'address',
    ...on,
    address,
    ...told({
      length: numberOf(record, 'PrefixLength'),
      origin: choiceOf(record, ORIGINS, 'PrefixOrigin'),
      temporary: familyOf(address) === 6 ? choiceOf(record, TEMPORARY, 'SuffixOrigin') : undefined,
      validSeconds: secondsOfTimeSpan(textOf(record, 'ValidLifetime', 'ValidLifetime.TotalSeconds')),
    }),
    ...(familyOf(address) === 4 && isLinkLocal(address) ? { autoconfigured: true } : {}),
    ...(state === undefined ? {} : { [state]: true }),
    ...placeOf(record),
  }
}

/** `fe80::1%12`: the zone is the interface's index. */
function withoutZone(text: string): string {
  return text.replace(/%\d{1,10}$/, '')
}
