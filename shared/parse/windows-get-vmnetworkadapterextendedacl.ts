import type { ExtendedAclFact } from '../facts/windows-fact.ts'
import { adapterOwner } from './adapter-owner.ts'
import { isCmdlet } from './command-words.ts'
import { protocolOf } from './ip-protocol.ts'
import { defineParser } from './parser.ts'
import { booleanOf, choiceOf, hasProperties, numberOf, placeOf, readRecords, textOf } from './powershell-records.ts'
import type { PowershellRecord } from './powershell-table.ts'
import { told } from './told.ts'

/** `Get-VMNetworkAdapterExtendedAcl`: Hyper-V's port ACLs that look at ports and protocols, too. */
export const windowsGetVmnetworkadapterextendedacl = defineParser({
  id: 'windows-get-vmnetworkadapterextendedacl',
  title: 'Get-VMNetworkAdapterExtendedAcl',
  noun: 'list of extended port ACLs',
  os: 'windows',
  answersTo: (command) => isCmdlet(command, 'Get-VMNetworkAdapterExtendedAcl'),
  recognise: (text) => hasProperties(text, 'Direction', 'Action', 'Weight'),
  parse: (text, { argument }) => readRecords(text, (record) => aclOf(record, argument === '*' ? undefined : argument)),
})

const DIRECTIONS: Readonly<Record<string, 'in' | 'out'>> = { inbound: 'in', 1: 'in', outbound: 'out', 2: 'out' }
const ACTIONS: Readonly<Record<string, 'allow' | 'deny'>> = { allow: 'allow', 1: 'allow', deny: 'deny', 2: 'deny' }

function aclOf(record: PowershellRecord, asked: string | undefined): ExtendedAclFact | undefined {
  const direction = choiceOf(record, DIRECTIONS, 'Direction')
  const action = choiceOf(record, ACTIONS, 'Action')
  const weight = numberOf(record, 'Weight')
  if (direction === undefined || action === undefined || weight === undefined) return undefined
  return {
    kind: 'extended-acl',
    ...adapterOwner(record, asked),
    direction,
    action,
    ...told({
      localAddress: unlessAny(record, 'LocalIPAddress', 'LocalAddress'),
      remoteAddress: unlessAny(record, 'RemoteIPAddress', 'RemoteAddress'),
      localPort: unlessAny(record, 'LocalPort'),
      remotePort: unlessAny(record, 'RemotePort'),
      protocol: protocolOf(textOf(record, 'Protocol')),
    }),
    weight,
    ...told({ stateful: booleanOf(record, 'Stateful') }),
    ...placeOf(record),
  }
}

function unlessAny(record: PowershellRecord, ...properties: string[]): string | undefined {
  const value = textOf(record, ...properties)
  return value === undefined || /^(?:any|\*)$/i.test(value) ? undefined : value
}
