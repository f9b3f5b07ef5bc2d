import type { NatMappingFact } from '../facts/windows-fact.ts'
import { parseAddress } from '../net/address.ts'
import { parsePrefix } from '../net/prefix.ts'
import { isCmdlet } from './command-words.ts'
import { protocolOf } from './ip-protocol.ts'
import { defineParser } from './parser.ts'
import { booleanOf, hasProperties, numberOf, placeOf, readRecords, textOf } from './powershell-records.ts'
import type { PowershellRecord } from './powershell-table.ts'
import { told } from './told.ts'

/** `Get-NetNatStaticMapping`: the ports that Windows' own NATs let in. */
export const windowsGetNetnatstaticmapping = defineParser({
  id: 'windows-get-netnatstaticmapping',
  title: 'Get-NetNatStaticMapping',
  noun: 'list of port mappings',
  os: 'windows',
  answersTo: (command) => isCmdlet(command, 'Get-NetNatStaticMapping'),
  recognise: (text) => hasProperties(text, 'ExternalPort', 'InternalIPAddress'),
  parse: (text) => readRecords(text, mappingOf),
})

function mappingOf(record: PowershellRecord): NatMappingFact | undefined {
  const protocol = protocolOf(textOf(record, 'Protocol'))
  const externalAddress = parseAddress(textOf(record, 'ExternalIPAddress') ?? '0.0.0.0')
  const externalPort = numberOf(record, 'ExternalPort')
  const internalAddress = parseAddress(textOf(record, 'InternalIPAddress') ?? '')
  if (protocol !== 'tcp' && protocol !== 'udp') return undefined
  if (externalAddress === undefined || externalPort === undefined || internalAddress === undefined) return undefined
  const remote = parsePrefix(textOf(record, 'RemoteExternalIPAddressPrefix') ?? '')
  return {
    kind: 'nat-mapping',
    ...told({ natName: textOf(record, 'NatName') }),
    protocol,
    externalAddress,
    externalPort,
    internalAddress,
    internalPort: numberOf(record, 'InternalPort') || externalPort,
    ...told({ remote: remote === '0.0.0.0/0' ? undefined : remote, active: booleanOf(record, 'Active') }),
    ...placeOf(record),
  }
}
