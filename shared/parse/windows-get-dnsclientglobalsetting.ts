import type { DnsSearchFact } from '../facts/windows-fact.ts'
import { isCmdlet } from './command-words.ts'
import { defineParser } from './parser.ts'
import { hasProperties, itemsOf, placeOf, printedOf, readRecords } from './powershell-records.ts'
import type { PowershellRecord } from './powershell-table.ts'

/** `Get-DnsClientGlobalSetting`: which suffixes are tried with short names, whatever the interface. None is an answer. */
export const windowsGetDnsclientglobalsetting = defineParser({
  id: 'windows-get-dnsclientglobalsetting',
  title: 'Get-DnsClientGlobalSetting',
  noun: 'list of DNS suffixes',
  os: 'windows',
  answersTo: (command) => isCmdlet(command, 'Get-DnsClientGlobalSetting'),
  recognise: (text) => hasProperties(text, 'SuffixSearchList'),
  parse: (text) => readRecords(text, searchOf),
})

function searchOf(record: PowershellRecord): DnsSearchFact | undefined {
  if (printedOf(record, 'SuffixSearchList') === undefined) return undefined
  return { kind: 'dns-search', suffixes: itemsOf(record, 'SuffixSearchList'), ...placeOf(record) }
}
