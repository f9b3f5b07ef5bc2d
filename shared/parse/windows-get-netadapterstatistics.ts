import type { Counted, InterfaceCountersFact } from '../facts/counters-fact.ts'
import { isCmdlet } from './command-words.ts'
import { countOf } from './count-of.ts'
import { defineParser } from './parser.ts'
import { guidOf, hasProperties, placeOf, printedOf, readRecords, textOf } from './powershell-records.ts'
import type { PowershellRecord } from './powershell-table.ts'
import { told } from './told.ts'

/**
 * `Get-NetAdapterStatistics`: what each adapter has carried so far (MSFT_NetAdapterStatisticsSettingData). The table that it prints
 * by itself has of the packets only those to one machine.
 */
export const windowsGetNetadapterstatistics = defineParser({
  id: 'windows-get-netadapterstatistics',
  title: 'Get-NetAdapterStatistics',
  noun: 'traffic counters',
  os: 'windows',
  passing: true,
  answersTo: (command) => isCmdlet(command, 'Get-NetAdapterStatistics'),
  recognise: (text) => hasProperties(text, 'Name', 'ReceivedBytes', 'SentBytes'),
  parse: (text) => readRecords(text, countersOf),
})

const RECEIVED = ['ReceivedUnicastPackets', 'ReceivedMulticastPackets', 'ReceivedBroadcastPackets']
const SENT = ['SentUnicastPackets', 'SentMulticastPackets', 'SentBroadcastPackets']

function countersOf(record: PowershellRecord): InterfaceCountersFact | undefined {
  const name = textOf(record, 'Name', 'InterfaceAlias', 'ifAlias')
  const received = wayOf(record, 'ReceivedBytes', RECEIVED, 'ReceivedPacketErrors', 'ReceivedDiscardedPackets')
  const sent = wayOf(record, 'SentBytes', SENT, 'OutboundPacketErrors', 'OutboundDiscardedPackets')
  if (name === undefined || (received === undefined && sent === undefined)) return undefined
  return {
    kind: 'interface-counters',
    interface: name,
    ...told({ guid: guidOf(record, 'InstanceID', 'InterfaceGuid'), received, sent }),
    ...placeOf(record),
  }
}

function wayOf(
  record: PowershellRecord,
  bytesProperty: string,
  packetsProperties: readonly string[],
  errors: string,
  discards: string,
): Counted | undefined {
  const of = (property: string) => countOf(printedOf(record, property))
  const bytes = of(bytesProperty)
  if (bytes === undefined) return undefined
  const parts = packetsProperties.map(of)
  const packets = parts.includes(undefined) ? undefined : parts.reduce((sum: number, one) => sum + (one ?? 0), 0)
  return { bytes, ...told({ packets, errors: of(errors), discards: of(discards) }) }
}
