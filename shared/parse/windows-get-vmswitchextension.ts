import type { SwitchExtensionFact } from '../facts/fact.ts'
import { isCmdlet } from './command-words.ts'
import { defineParser } from './parser.ts'
import { booleanOf, hasProperties, placeOf, readRecords, textOf } from './powershell-records.ts'
import type { PowershellRecord } from './powershell-table.ts'

/** `Get-VMSwitchExtension`: what sits in a virtual switch and may look at, change or drop frames. */
export const windowsGetVmswitchextension = defineParser({
  id: 'windows-get-vmswitchextension',
  title: 'Get-VMSwitchExtension',
  noun: 'list of switch extensions',
  os: 'windows',
  answersTo: (command) => isCmdlet(command, 'Get-VMSwitchExtension'),
  recognise: (text) => hasProperties(text, 'Name', 'ExtensionType', 'SwitchName'),
  parse: (text) => readRecords(text, extensionOf),
})

function extensionOf(record: PowershellRecord): SwitchExtensionFact | undefined {
  const name = textOf(record, 'Name')
  const extensionType = textOf(record, 'ExtensionType')
  if (name === undefined || extensionType === undefined) return undefined
  const vendor = textOf(record, 'Vendor')
  const version = textOf(record, 'Version')
  const switchName = textOf(record, 'SwitchName')
  const enabled = booleanOf(record, 'Enabled')
  const running = booleanOf(record, 'Running')
  const computerName = textOf(record, 'ComputerName')
  return {
    kind: 'switch-extension',
    name,
    extensionType,
    ...(vendor === undefined ? {} : { vendor }),
    ...(version === undefined ? {} : { version }),
    ...(switchName === undefined ? {} : { switchName }),
    ...(enabled === undefined ? {} : { enabled }),
    ...(running === undefined ? {} : { running }),
    ...(computerName === undefined ? {} : { computerName }),
    ...placeOf(record),
  }
}
