import type { IpInterfaceFact } from '../facts/windows-fact.ts'
import { isCmdlet } from './command-words.ts'
import { ENABLED, IP_FAMILIES, interfaceOfRecord } from './interface-of-record.ts'
import { defineParser } from './parser.ts'
import { choiceOf, hasProperties, numberOf, placeOf, readRecords } from './powershell-records.ts'
import type { PowershellRecord } from './powershell-table.ts'
import { told } from './told.ts'

/** `Get-NetIPInterface`: forwarding, host model and metric of each interface, for each family. */
export const windowsGetNetipinterface = defineParser({
  id: 'windows-get-netipinterface',
  title: 'Get-NetIPInterface',
  noun: 'list of IP interfaces',
  os: 'windows',
  answersTo: (command) => isCmdlet(command, 'Get-NetIPInterface'),
  recognise: (text) =>
    ['InterfaceMetric', 'Forwarding', 'NlMtu', 'NlMtu(Bytes)', 'ConnectionState', 'WeakHostSend'].some((property) =>
      hasProperties(text, 'AddressFamily', property),
    ) && !hasProperties(text, 'DestinationPrefix'),
  parse: (text) => readRecords(text, ipInterfaceOf),
})

const CONNECTED: Readonly<Record<string, boolean>> = { connected: true, 1: true, disconnected: false, 0: false }

function ipInterfaceOf(record: PowershellRecord): IpInterfaceFact | undefined {
  const on = interfaceOfRecord(record)
  const family = choiceOf(record, IP_FAMILIES, 'AddressFamily')
  if (on === undefined || family === undefined) return undefined
  return {
    kind: 'ip-interface',
    ...on,
    family,
    ...told({
      forwarding: choiceOf(record, ENABLED, 'Forwarding'),
      weakHostReceive: choiceOf(record, ENABLED, 'WeakHostReceive'),
      weakHostSend: choiceOf(record, ENABLED, 'WeakHostSend'),
      dhcp: choiceOf(record, ENABLED, 'Dhcp'),
      metric: numberOf(record, 'InterfaceMetric'),
      mtu: mtuOf(record),
      connected: choiceOf(record, CONNECTED, 'ConnectionState'),
    }),
    ...placeOf(record),
  }
}

/** What stands there for "no limit". */
const NO_MTU = 4_294_967_295

function mtuOf(record: PowershellRecord): number | undefined {
  const mtu = numberOf(record, 'NlMtu', 'NlMtu(Bytes)')
  return mtu === NO_MTU ? undefined : mtu
}
