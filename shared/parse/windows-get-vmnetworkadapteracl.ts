import type { NoPortAclFact, PortAclFact } from '../facts/fact.ts'
import { adapterOwner } from './adapter-owner.ts'
import { isCmdlet } from './command-words.ts'
import { defineParser } from './parser.ts'
import { choiceOf, hasProperties, placeOf, readRecords, textOf } from './powershell-records.ts'
import type { PowershellRecord } from './powershell-table.ts'
import { told } from './told.ts'

/** `Get-VMNetworkAdapterAcl NAME`: Hyper-V's port ACLs. No row at all is an answer: there is no ACL. */
export const windowsGetVmnetworkadapteracl = defineParser({
  id: 'windows-get-vmnetworkadapteracl',
  title: 'Get-VMNetworkAdapterAcl',
  noun: 'list of port ACLs',
  os: 'windows',
  answersTo: (command) => isCmdlet(command, 'Get-VMNetworkAdapterAcl'),
  recognise: (text) => hasProperties(text, 'Direction', 'Action'),
  parse: (text, { argument }) => {
    const asked = argument === '*' ? undefined : argument
    const parsed = readRecords(text, (record) => aclOf(record, asked))
    const none: NoPortAclFact = { kind: 'no-port-acl', ...told({ vmName: asked }), line: 1 }
    return parsed.facts.length > 0 || parsed.unread.length > 0 ? parsed : { facts: [none], unread: [] }
  },
})

const DIRECTIONS: Readonly<Record<string, string>> = { 1: 'Inbound', 2: 'Outbound', 3: 'Both' }
const ACTIONS: Readonly<Record<string, string>> = { 1: 'Allow', 2: 'Deny', 3: 'Meter' }

function aclOf(record: PowershellRecord, asked: string | undefined): PortAclFact | undefined {
  const direction = choiceOf(record, DIRECTIONS, 'Direction') ?? textOf(record, 'Direction')
  const action = choiceOf(record, ACTIONS, 'Action') ?? textOf(record, 'Action')
  if (direction === undefined || action === undefined) return undefined
  const local = textOf(record, 'LocalIPAddress', 'LocalMacAddress', 'LocalAddress') ?? sideOf(record, 'Local')
  const remote = textOf(record, 'RemoteIPAddress', 'RemoteMacAddress', 'RemoteAddress') ?? sideOf(record, 'Remote')
  return {
    kind: 'port-acl',
    ...adapterOwner(record, asked),
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
