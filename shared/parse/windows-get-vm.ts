import type { VmFact } from '../facts/windows-fact.ts'
import { isCmdlet } from './command-words.ts'
import { defineParser } from './parser.ts'
import { guidOf, hasProperties, numberOf, placeOf, readRecords, textOf } from './powershell-records.ts'
import type { PowershellRecord } from './powershell-table.ts'
import { told } from './told.ts'

/** `Get-VM`: Hyper-V's virtual machines, and whether they run. */
export const windowsGetVm = defineParser({
  id: 'windows-get-vm',
  title: 'Get-VM',
  noun: 'list of virtual machines',
  os: 'windows',
  answersTo: (command) => isCmdlet(command, 'Get-VM'),
  recognise: (text) =>
    hasProperties(text, 'Name', 'State', 'Uptime') ||
    hasProperties(text, 'Name', 'State', 'Generation') ||
    // Nothing else that has a name is saved or paused, and switched on and off.
    (hasProperties(text, 'Name', 'State') && /\s(?:Running|Off|Saved|Paused)\s*$/m.test(text.slice(0, 8192))),
  parse: (text) => readRecords(text, vmOf),
})

/** Numbers of Hyper-V's VMState. */
const STATES: Readonly<Record<string, string>> = {
  2: 'Running',
  3: 'Off',
  4: 'Stopping',
  6: 'Saved',
  9: 'Paused',
  10: 'Starting',
  11: 'Reset',
  32773: 'Saving',
  32776: 'Pausing',
  32777: 'Resuming',
  32779: 'FastSaved',
  32780: 'FastSaving',
}

function vmOf(record: PowershellRecord): VmFact | undefined {
  const name = textOf(record, 'Name', 'VMName')
  const printed = textOf(record, 'State')
  if (name === undefined || printed === undefined) return undefined
  return {
    kind: 'vm',
    name,
    ...told({ id: guidOf(record, 'Id', 'VMId') }),
    state: Object.hasOwn(STATES, printed) ? (STATES[printed] ?? printed) : printed,
    ...told({
      generation: numberOf(record, 'Generation'),
      status: textOf(record, 'Status'),
      services: textOf(record, 'IntegrationServicesState'),
    }),
    ...placeOf(record),
  }
}
