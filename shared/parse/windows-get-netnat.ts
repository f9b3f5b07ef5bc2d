import type { NatFact } from '../facts/windows-fact.ts'
import { parsePrefix } from '../net/prefix.ts'
import { isCmdlet } from './command-words.ts'
import { defineParser } from './parser.ts'
import { booleanOf, hasProperties, placeOf, readRecords, textOf } from './powershell-records.ts'
import type { PowershellRecord } from './powershell-table.ts'
import { told } from './told.ts'

/** `Get-NetNat`: the networks that Windows translates. The Default Switch's NAT is not among them. */
export const windowsGetNetnat = defineParser({
  id: 'windows-get-netnat',
  title: 'Get-NetNat',
  noun: 'list of NATs',
  os: 'windows',
  answersTo: (command) => isCmdlet(command, 'Get-NetNat'),
  recognise: (text) => hasProperties(text, 'Name', 'InternalIPInterfaceAddressPrefix'),
  parse: (text) => readRecords(text, natOf),
})

function natOf(record: PowershellRecord): NatFact | undefined {
  const name = textOf(record, 'Name')
  const internal = parsePrefix(textOf(record, 'InternalIPInterfaceAddressPrefix') ?? '')
  if (name === undefined || internal === undefined) return undefined
  return {
    kind: 'nat',
    name,
    internal,
    ...told({
      external: parsePrefix(textOf(record, 'ExternalIPInterfaceAddressPrefix') ?? ''),
      active: booleanOf(record, 'Active'),
    }),
    ...placeOf(record),
  }
}
