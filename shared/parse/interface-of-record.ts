import { numberOf, textOf } from './powershell-records.ts'
import type { PowershellRecord } from './powershell-table.ts'
import { told } from './told.ts'

/** Which interface a row of a Net* cmdlet is about: by its alias and index, or by the index alone, which then stands for the name. */
export function interfaceOfRecord(
  record: PowershellRecord,
): { interface: string; interfaceIndex?: number } | undefined {
  const index = numberOf(record, 'ifIndex', 'InterfaceIndex')
  const name = textOf(record, 'InterfaceAlias', 'ifAlias') ?? index?.toString()
  return name === undefined ? undefined : { interface: name, ...told({ interfaceIndex: index }) }
}

/** `IPv4` or `IPv6`; Windows PowerShell's ConvertTo-Json prints the numbers of .NET's AddressFamily. */
export const IP_FAMILIES: Readonly<Record<string, 4 | 6>> = { ipv4: 4, 2: 4, ipv6: 6, 23: 6 }

/** Words of the Net* cmdlets for yes and no, with their numbers. */
export const ENABLED: Readonly<Record<string, boolean>> = { enabled: true, 1: true, disabled: false, 0: false }
