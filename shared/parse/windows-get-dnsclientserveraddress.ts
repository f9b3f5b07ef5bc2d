import type { DnsServersFact } from '../facts/fact.ts'
import { parseAddress } from '../net/address.ts'
import { isCmdlet } from './command-words.ts'
import { interfaceOfRecord } from './interface-of-record.ts'
import { defineParser } from './parser.ts'
import { hasProperties, itemsOf, placeOf, printedOf, readRecords } from './powershell-records.ts'
import type { PowershellRecord } from './powershell-table.ts'

/** `Get-DnsClientServerAddress`: which servers are asked for names, for each interface and family. */
export const windowsGetDnsclientserveraddress = defineParser({
  id: 'windows-get-dnsclientserveraddress',
  title: 'Get-DnsClientServerAddress',
  noun: 'list of DNS servers',
  os: 'windows',
  answersTo: (command) => isCmdlet(command, 'Get-DnsClientServerAddress'),
  recognise: (text) => hasProperties(text, 'InterfaceAlias', 'ServerAddresses'),
  parse: (text) => readRecords(text, serversOf),
})

function serversOf(record: PowershellRecord): DnsServersFact | undefined {
  if (printedOf(record, 'ServerAddresses') === undefined) return undefined
  const servers = itemsOf(record, 'ServerAddresses').map(parseAddress)
  return {
    kind: 'dns-servers',
    ...interfaceOfRecord(record),
    servers: servers.filter((server) => server !== undefined),
    ...placeOf(record),
  }
}
