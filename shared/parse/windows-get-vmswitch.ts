import type { SwitchType, VirtualSwitchFact } from '../facts/fact.ts'
import { isCmdlet } from './command-words.ts'
import { defineParser } from './parser.ts'
import {
  booleanOf,
  choiceOf,
  guidOf,
  hasProperties,
  itemsOf,
  placeOf,
  readRecords,
  textOf,
} from './powershell-records.ts'
import type { PowershellRecord } from './powershell-table.ts'
import { told } from './told.ts'

/** `Get-VMSwitch`: Hyper-V's virtual switches. */
export const windowsGetVmswitch = defineParser({
  id: 'windows-get-vmswitch',
  title: 'Get-VMSwitch',
  noun: 'list of virtual switches',
  os: 'windows',
  answersTo: (command) => isCmdlet(command, 'Get-VMSwitch'),
  recognise: (text) => hasProperties(text, 'Name', 'SwitchType'),
  parse: (text) => readRecords(text, switchOf),
})

const TYPES: Readonly<Record<string, SwitchType>> = {
  private: 'Private',
  0: 'Private',
  internal: 'Internal',
  1: 'Internal',
  external: 'External',
  2: 'External',
}

function switchOf(record: PowershellRecord): VirtualSwitchFact | undefined {
  const name = textOf(record, 'Name')
  const type = choiceOf(record, TYPES, 'SwitchType')
  if (name === undefined || type === undefined) return undefined
  const id = textOf(record, 'Id')
  const [first, ...moreNics] = nicsOf(record)
  const nicDescription = textOf(record, 'NetAdapterInterfaceDescription') ?? first?.description
  const nicGuid = guidOf(record, 'NetAdapterInterfaceGuid') ?? first?.guid
  const allowManagementOs = booleanOf(record, 'AllowManagementOS')
  const teaming = booleanOf(record, 'EmbeddedTeamingEnabled')
  const notes = textOf(record, 'Notes')
  return {
    kind: 'virtual-switch',
    name,
    type,
    ...(id === undefined ? {} : { id: id.toLowerCase() }),
    ...(nicDescription === undefined ? {} : { nicDescription }),
    ...(nicGuid === undefined ? {} : { nicGuid }),
    ...(moreNics.length === 0 ? {} : { moreNics }),
    ...(allowManagementOs === undefined ? {} : { allowManagementOs }),
    ...(teaming === undefined ? {} : { teaming }),
    ...(notes === undefined ? {} : { notes }),
    ...placeOf(record),
  }
}

/** A switch on a team of NICs tells them all, in two lists that go together. */
function nicsOf(record: PowershellRecord): NonNullable<VirtualSwitchFact['moreNics']> {
  const descriptions = itemsOf(record, 'NetAdapterInterfaceDescriptions')
  const guids = itemsOf(record, 'NetAdapterInterfaceGuid').map((guid) => guid.replace(/[{}]/g, '').toLowerCase())
  const count = Math.max(descriptions.length, guids.length)
  return Array.from({ length: count }, (_, at) => told({ description: descriptions[at], guid: guids[at] }))
}
