import type { NoPortAclFact, PortAclFact } from '../facts/fact.ts'
import { isCmdlet } from './command-words.ts'
import { defineParser } from './parser.ts'
import { hasProperties, placeOf, readRecords, textOf } from './powershell-records.ts'
import type { PowershellRecord } from './powershell-table.ts'
import { textLines } from './text-lines.ts'

/** `Get-VMNetworkAdapterAcl NAME`: Hyper-V's port ACLs. No row at all is an answer: there is no ACL. */
export const windowsGetVmnetworkadapteracl = defineParser({
  id: 'windows-get-vmnetworkadapteracl',
  title: 'Get-VMNetworkAdapterAcl',
  noun: 'list of port ACLs',
  os: 'windows',
  answersTo: (command) => isCmdlet(command, 'Get-VMNetworkAdapterAcl'),
  recognise: (text) => hasProperties(text, 'Direction', 'Action'),
  parse: (text, { argument }) => {
    const vmName = argument === undefined ? {} : { vmName: argument }
    const none: NoPortAclFact = { kind: 'no-port-acl', ...vmName, line: 1 }
    return textLines(text).length === 0
      ? { facts: [none], unread: [] }
      : readRecords(text, (record) => aclOf(record, argument))
  },
})

function aclOf(record: PowershellRecord, asked: string | undefined): PortAclFact | undefined {
  const direction = textOf(record, 'Direction')
  const action = textOf(record, 'Action')
  if (direction === undefined || action === undefined) return undefined
  const vmName = textOf(record, 'VMName') ?? asked
  const local = textOf(record, 'LocalIPAddress') ?? textOf(record, 'LocalMacAddress') ?? sideOf(record, 'Local')
  const remote = textOf(record, 'RemoteIPAddress') ?? textOf(record, 'RemoteMacAddress') ?? sideOf(record, 'Remote')
  return {
    kind: 'port-acl',
    ...(vmName === undefined ? {} : { vmName }),
    direction,
    action,
    ...(local === undefined ? {} : { local }),
    ...(remote === undefined ? {} : { remote }),
    ...placeOf(record),
  }
}

/** In the table both sides share the column Address: `Remote 192.168.0.0/16`. */
function sideOf(record: PowershellRecord, side: 'Local' | 'Remote'): string | undefined {
  const [word, ...rest] = (textOf(record, 'Address') ?? '').split(' ')
  return word === side && rest.length > 0 ? rest.join(' ').trim() : undefined
}
