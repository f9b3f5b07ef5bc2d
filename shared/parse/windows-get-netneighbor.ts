import type { NeighbourFact } from '../facts/fact.ts'
import { parseAddress } from '../net/address.ts'
import { NO_MAC, parseMac } from '../net/mac.ts'
import { isCmdlet } from './command-words.ts'
import { interfaceOfRecord } from './interface-of-record.ts'
import { defineParser } from './parser.ts'
import { choiceOf, hasProperties, placeOf, readRecords, textOf } from './powershell-records.ts'
import type { PowershellRecord } from './powershell-table.ts'
import { told } from './told.ts'

/** `Get-NetNeighbor`: the ARP and IPv6 neighbour tables of a Windows machine. */
export const windowsGetNetneighbor = defineParser({
  id: 'windows-get-netneighbor',
  title: 'Get-NetNeighbor',
  noun: 'neighbour table',
  os: 'windows',
  answersTo: (command) => isCmdlet(command, 'Get-NetNeighbor'),
  recognise: (text) => hasProperties(text, 'IPAddress', 'LinkLayerAddress'),
  parse: (text) => readRecords(text, neighbourOf),
})

const WORDS = ['Unreachable', 'Incomplete', 'Probe', 'Delay', 'Stale', 'Reachable', 'Permanent']
const STATES: Readonly<Record<string, string>> = Object.fromEntries(
  WORDS.flatMap((word, number) => [
    [word.toLowerCase(), word],
    [`${number}`, word],
  ]),
)

function neighbourOf(record: PowershellRecord): NeighbourFact | undefined {
  const address = parseAddress((textOf(record, 'IPAddress') ?? '').replace(/%\d{1,10}$/, ''))
  if (address === undefined) return undefined
  const mac = parseMac(textOf(record, 'LinkLayerAddress') ?? '')
  return {
    kind: 'neighbour',
    address,
    // Zeros, or none: asked, and nobody answered.
    mac: mac === undefined || mac === NO_MAC ? null : mac,
    ...interfaceOfRecord(record),
    ...told({ state: choiceOf(record, STATES, 'State') ?? textOf(record, 'State') }),
    ...placeOf(record),
  }
}
