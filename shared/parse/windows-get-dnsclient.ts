import type { DnsClientFact } from '../facts/windows-fact.ts'
import { isCmdlet } from './command-words.ts'
import { interfaceOfRecord } from './interface-of-record.ts'
import { defineParser } from './parser.ts'
import { booleanOf, hasProperties, placeOf, printedOf, readRecords, textOf } from './powershell-records.ts'
import type { PowershellRecord } from './powershell-table.ts'
import { told } from './told.ts'

/** `Get-DnsClient`: what is added to short names that are asked for on each interface, and whether its address is registered. */
export const windowsGetDnsclient = defineParser({
  id: 'windows-get-dnsclient',
  title: 'Get-DnsClient',
  noun: 'list of DNS clients',
  os: 'windows',
  answersTo: (command) => isCmdlet(command, 'Get-DnsClient'),
  // In a table some heads are broken over two lines.
  recognise: (text) =>
    hasProperties(text, 'ConnectionSpecificSuffix') || hasProperties(text, 'RegisterThisConnectionsAddress'),
  parse: (text) => readRecords(text, clientOf),
})

function clientOf(record: PowershellRecord): DnsClientFact | undefined {
  const on = interfaceOfRecord(record)
  if (on === undefined || printedOf(record, 'ConnectionSpecificSuffix') === undefined) return undefined
  return {
    kind: 'dns-client',
    ...on,
    ...told({
      suffix: textOf(record, 'ConnectionSpecificSuffix'),
      registers: booleanOf(record, 'RegisterThisConnectionsAddress'),
    }),
    ...placeOf(record),
  }
}
