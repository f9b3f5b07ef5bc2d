import type { ConnectionProfileFact, Connectivity, FirewallProfileName } from '../facts/windows-fact.ts'
import { isCmdlet } from './command-words.ts'
import { interfaceOfRecord } from './interface-of-record.ts'
import { defineParser } from './parser.ts'
import { choiceOf, hasProperties, placeOf, readRecords, textOf } from './powershell-records.ts'
import type { PowershellRecord } from './powershell-table.ts'
import { told } from './told.ts'

/** `Get-NetConnectionProfile`: which of the firewall's profiles counts on each interface. */
export const windowsGetNetconnectionprofile = defineParser({
  id: 'windows-get-netconnectionprofile',
  title: 'Get-NetConnectionProfile',
  noun: 'list of networks',
  os: 'windows',
  answersTo: (command) => isCmdlet(command, 'Get-NetConnectionProfile'),
  recognise: (text) => hasProperties(text, 'NetworkCategory'),
  parse: (text) => readRecords(text, profileOf),
})

/** NetworkCategory, and the numbers that ConvertTo-Json prints for it. */
export const NETWORK_CATEGORIES: Readonly<Record<string, FirewallProfileName>> = {
  public: 'Public',
  0: 'Public',
  private: 'Private',
  1: 'Private',
  domainauthenticated: 'Domain',
  2: 'Domain',
}

/** NL_CONNECTIVITY, as far as the cmdlet tells it. */
const CONNECTIVITY: Readonly<Record<string, Connectivity>> = {
  disconnected: 'disconnected',
  0: 'disconnected',
  notraffic: 'no-traffic',
  1: 'no-traffic',
  subnet: 'subnet',
  2: 'subnet',
  localnetwork: 'local-network',
  3: 'local-network',
  internet: 'internet',
  4: 'internet',
}

function profileOf(record: PowershellRecord): ConnectionProfileFact | undefined {
  const on = interfaceOfRecord(record)
  const category = choiceOf(record, NETWORK_CATEGORIES, 'NetworkCategory')
  if (on === undefined || category === undefined) return undefined
  const connectivity = told({
    4: choiceOf(record, CONNECTIVITY, 'IPv4Connectivity'),
    6: choiceOf(record, CONNECTIVITY, 'IPv6Connectivity'),
  })
  return {
    kind: 'connection-profile',
    ...on,
    ...told({ name: textOf(record, 'Name') }),
    category,
    ...(Object.keys(connectivity).length === 0 ? {} : { connectivity }),
    ...placeOf(record),
  }
}
