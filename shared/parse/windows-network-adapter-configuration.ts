import type { DhcpClientFact } from '../facts/windows-fact.ts'
import { parseAddress } from '../net/address.ts'
import { commandWords } from './command-words.ts'
import { interfaceOfRecord } from './interface-of-record.ts'
import { isoMoment } from './iso-moment.ts'
import { defineParser } from './parser.ts'
import { hasProperties, placeOf, readRecords, textOf } from './powershell-records.ts'
import type { PowershellRecord } from './powershell-table.ts'
import { told } from './told.ts'

const CLASS = /^win32_networkadapterconfiguration$/i

/** `Get-CimInstance Win32_NetworkAdapterConfiguration`: which DHCP server gave an interface its address, and its DNS suffix. */
export const windowsNetworkAdapterConfiguration = defineParser({
  id: 'windows-network-adapter-configuration',
  title: 'Get-CimInstance Win32_NetworkAdapterConfiguration',
  noun: 'list of DHCP clients',
  os: 'windows',
  answersTo: (command) => {
    const { program, words = [] } = commandWords(command) ?? {}
    return (program === 'get-ciminstance' || program === 'get-wmiobject') && words.some((word) => CLASS.test(word))
  },
  recognise: (text) => hasProperties(text, 'DHCPEnabled', 'DHCPServer', 'InterfaceIndex'),
  parse: (text) => readRecords(text, clientOf),
})

function clientOf(record: PowershellRecord): DhcpClientFact | undefined {
  const on = interfaceOfRecord(record)
  if (on === undefined) return undefined
  const server = parseAddress(textOf(record, 'DHCPServer') ?? '')
  // While nobody has answered, the broadcast address stands there.
  const answered = server === '255.255.255.255' ? undefined : server
  return {
    kind: 'dhcp-client',
    ...on,
    ...told({
      server: answered,
      suffix: textOf(record, 'DNSDomain'),
      leaseFrom: isoMoment(textOf(record, 'DHCPLeaseObtained')),
      leaseUntil: isoMoment(textOf(record, 'DHCPLeaseExpires')),
    }),
    ...placeOf(record),
  }
}
