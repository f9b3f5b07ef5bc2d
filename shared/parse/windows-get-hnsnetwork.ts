import type { VirtualNetworkFact } from '../facts/given-fact.ts'
import { parseAddress } from '../net/address.ts'
import { parsePrefix } from '../net/prefix.ts'
import { commandWords, isCmdlet } from './command-words.ts'
import { membersIn } from './hns-members.ts'
import { defineParser } from './parser.ts'
import { guidOf, hasProperties, itemsOf, placeOf, readRecords, textOf } from './powershell-records.ts'
import type { PowershellRecord } from './powershell-table.ts'
import { told } from './told.ts'

/** `Get-HnsNetwork`, and hnsdiag's JSON: the networks of containers, WSL, Windows Sandbox and the Default Switch. */
export const windowsGetHnsnetwork = defineParser({
  id: 'windows-get-hnsnetwork',
  title: 'Get-HnsNetwork',
  noun: 'list of virtual networks',
  os: 'windows',
  answersTo: (command) => isCmdlet(command, 'Get-HnsNetwork') || isHnsdiag(command),
  recognise: (text) => hasProperties(text, 'Name', 'Type', 'Subnets'),
  parse: (text) => readRecords(text, networkOf),
})

function isHnsdiag(command: string): boolean {
  const { program, words } = commandWords(command) ?? { program: '', words: [] }
  return program === 'hnsdiag' && !words.includes('endpoints')
}

function networkOf(record: PowershellRecord): VirtualNetworkFact | undefined {
  const name = textOf(record, 'Name')
  const type = textOf(record, 'Type')
  if (name === undefined || type === undefined) return undefined
  return {
    kind: 'virtual-network',
    name,
    manager: 'hns',
    ...told({
      id: guidOf(record, 'ID'),
      switchId: guidOf(record, 'SwitchGuid'),
      switchName: textOf(record, 'SwitchName'),
      parent: textOf(record, 'NetworkAdapterName'),
    }),
    mode: type.toLowerCase(),
    prefixes: inSubnets(record, 'AddressPrefix').flatMap((printed) => parsePrefix(printed) ?? []),
    gateways: inSubnets(record, 'GatewayAddress').flatMap((printed) => parseAddress(printed) ?? []),
    ...placeOf(record),
  }
}

/** In JSON a subnet is an object; elsewhere PowerShell prints it as one text, `@{AddressPrefix=…; GatewayAddress=…}`. */
function inSubnets(record: PowershellRecord, property: string): string[] {
  const printed = [textOf(record, 'Subnets') ?? '', ...itemsOf(record, 'Subnets')].join('\n')
  const within = membersIn(printed).flatMap(([key, value]) => (key === property ? [value] : []))
  return [...new Set([...itemsOf(record, `Subnets.${property}`), ...within])].filter((one) => one !== '')
}
