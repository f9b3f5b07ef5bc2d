import type { SwitchType, VirtualSwitchFact } from '../facts/fact.ts'
import { isCmdlet } from './command-words.ts'
import { defineParser } from './parser.ts'
import { booleanOf, hasProperties, placeOf, readRecords, textOf } from './powershell-records.ts'
import type { PowershellRecord } from './powershell-table.ts'

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

const TYPES: Readonly<Record<string, SwitchType>> = { private: 'Private', internal: 'Internal', external: 'External' }

function switchOf(record: PowershellRecord): VirtualSwitchFact | undefined {
  const name = textOf(record, 'Name')
  const type = TYPES[textOf(record, 'SwitchType')?.toLowerCase() ?? '']
  if (name === undefined || type === undefined) return undefined
  const id = textOf(record, 'Id')
  const nicDescription = textOf(record, 'NetAdapterInterfaceDescription')
  const allowManagementOs = booleanOf(record, 'AllowManagementOS')
  return {
    kind: 'virtual-switch',
    name,
    type,
    ...(id === undefined ? {} : { id: id.toLowerCase() }),
    ...(nicDescription === undefined ? {} : { nicDescription }),
    ...(allowManagementOs === undefined ? {} : { allowManagementOs }),
    ...placeOf(record),
  }
}
