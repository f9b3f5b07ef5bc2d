import type { RouteFact } from '../facts/fact.ts'
import { parseAddress } from '../net/address.ts'
import { parsePrefix } from '../net/prefix.ts'
import { isCmdlet } from './command-words.ts'
import { interfaceOfRecord } from './interface-of-record.ts'
import { defineParser } from './parser.ts'
import { choiceOf, hasProperties, numberOf, placeOf, readRecords, textOf } from './powershell-records.ts'
import type { PowershellRecord } from './powershell-table.ts'
import { told } from './told.ts'

/** `Get-NetRoute`: the host's routing table. Its RouteMetric counts together with the interface's metric. */
export const windowsGetNetroute = defineParser({
  id: 'windows-get-netroute',
  title: 'Get-NetRoute',
  noun: 'routing table',
  os: 'windows',
  answersTo: (command) => isCmdlet(command, 'Get-NetRoute'),
  recognise: (text) => hasProperties(text, 'DestinationPrefix', 'NextHop'),
  parse: (text) => readRecords(text, routeOf),
})

const STORES: Readonly<Record<string, 'persistent' | 'active'>> = {
  persistentstore: 'persistent',
  0: 'persistent',
  activestore: 'active',
  1: 'active',
}

function routeOf(record: PowershellRecord): RouteFact | undefined {
  const destination = parsePrefix(textOf(record, 'DestinationPrefix') ?? '')
  const on = interfaceOfRecord(record)
  const gateway = parseAddress((textOf(record, 'NextHop') ?? '').replace(/%\d{1,10}$/, ''))
  if (destination === undefined || on === undefined || gateway === undefined) return undefined
  return {
    kind: 'route',
    type: 'unicast',
    destination,
    // The unspecified address stands for "on-link".
    gateway: gateway === '0.0.0.0' || gateway === '::' ? null : gateway,
    ...on,
    ...metricOf(record),
    ...told({ protocol: textOf(record, 'Protocol') }),
    ...(choiceOf(record, STORES, 'Store', 'PolicyStore') === 'persistent' ? { persistent: true } : {}),
    ...placeOf(record),
  }
}

function metricOf(record: PowershellRecord): Pick<RouteFact, 'metric' | 'metricWithoutInterface'> {
  const ofRoute = numberOf(record, 'RouteMetric')
  if (ofRoute === undefined) return {}
  const ofInterface = numberOf(record, 'ifMetric', 'InterfaceMetric')
  return ofInterface === undefined
    ? { metric: ofRoute, metricWithoutInterface: true }
    : { metric: ofRoute + ofInterface }
}
