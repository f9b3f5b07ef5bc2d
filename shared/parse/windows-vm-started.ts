import type { VmStartedFact } from '../facts/windows-fact.ts'
import { isCmdlet } from './command-words.ts'
import { isoMoment } from './iso-moment.ts'
import { defineParser } from './parser.ts'
import { guidOf, hasProperties, placeOf, readRecords, textOf } from './powershell-records.ts'
import type { PowershellRecord } from './powershell-table.ts'

/** Since when Hyper-V's machines run: out of `Get-VM`'s Uptime, by the clock of the host that was asked. */
export const windowsVmStarted = defineParser({
  id: 'windows-vm-started',
  title: 'Get-VM, Uptime',
  noun: 'list of starts',
  os: 'windows',
  answersTo: (command) => isCmdlet(command, 'Get-VM') && /\bUptime\b/i.test(command),
  recognise: (text) => hasProperties(text, 'Id', 'Started'),
  parse: (text) => readRecords(text, startedOf),
})

/** A machine that does not run has not been started. */
function startedOf(record: PowershellRecord): VmStartedFact | [] | undefined {
  const vmId = guidOf(record, 'Id')
  if (vmId === undefined) return undefined
  const started = isoMoment(textOf(record, 'Started'))
  return started === undefined ? [] : { kind: 'vm-started', vmId, started, ...placeOf(record) }
}
