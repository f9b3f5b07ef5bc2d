import type { VmSecurityFact } from '../facts/fact.ts'
import { isCmdlet } from './command-words.ts'
import { defineParser } from './parser.ts'
import { guidOf, hasProperties, placeOf, printedOf, readRecords, textOf } from './powershell-records.ts'
import type { PowershellRecord } from './powershell-table.ts'
import { told } from './told.ts'

/** `Get-VMSecurity`: shielding and virtual TPM of a VM. The text does not tell whose: the command line does. */
export const windowsGetVmsecurity = defineParser({
  id: 'windows-get-vmsecurity',
  title: 'Get-VMSecurity',
  noun: 'security settings',
  os: 'windows',
  answersTo: (command) => isCmdlet(command, 'Get-VMSecurity'),
  recognise: (text) => hasProperties(text, 'TpmEnabled', 'Shielded'),
  parse: (text, { argument }) => readRecords(text, (record) => securityOf(record, argument)),
})

/** Properties that every object of the Hyper-V module has: they say nothing about the VM's security. */
const GENERAL: ReadonlySet<string> = new Set(['CimSession', 'ComputerName', 'IsDeleted', 'VMId', 'VMName'])

function securityOf(record: PowershellRecord, asked: string | undefined): VmSecurityFact | undefined {
  if (printedOf(record, 'TpmEnabled') === undefined) return undefined
  const vmName = textOf(record, 'VMName') ?? asked
  const computerName = textOf(record, 'ComputerName')
  return {
    kind: 'vm-security',
    ...(vmName === undefined ? {} : { vmName }),
    ...told({ vmId: guidOf(record, 'VMId') }),
    settings: Object.fromEntries([...record.values].filter(([name]) => !GENERAL.has(name))),
    ...(computerName === undefined ? {} : { computerName }),
    ...placeOf(record),
  }
}
