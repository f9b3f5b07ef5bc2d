import type { VirtualAdapterFact } from '../facts/fact.ts'
import { parseAddress } from '../net/address.ts'
import { NO_MAC, parseMac } from '../net/mac.ts'
import { isCmdlet } from './command-words.ts'
import { defineParser } from './parser.ts'
import {
  booleanOf,
  choiceOf,
  hasProperties,
  itemsOf,
  placeOf,
  printedOf,
  readRecords,
  textOf,
} from './powershell-records.ts'
import type { PowershellRecord } from './powershell-table.ts'
import { told } from './told.ts'

/** `Get-VMNetworkAdapter -All`: the guests' adapters and the host's own on virtual switches. */
export const windowsGetVmnetworkadapter = defineParser({
  id: 'windows-get-vmnetworkadapter',
  title: 'Get-VMNetworkAdapter',
  noun: 'list of virtual adapters',
  os: 'windows',
  answersTo: (command) => isCmdlet(command, 'Get-VMNetworkAdapter'),
  recognise: (text) =>
    hasProperties(text, 'IsManagementOs', 'SwitchName', 'MacAddress') ||
    hasProperties(text, 'VMName', 'SwitchName', 'MacAddress') ||
    hasProperties(text, 'VMName', 'IPAddresses'),
  parse: (text) => readRecords(text, adapterOf),
})

/** Hyper-V's OnOffState: on is 0. */
const ON_OFF: Readonly<Record<string, boolean>> = { on: true, 0: true, off: false, 1: false }

/** Hyper-V's VMNetworkAdapterPortMirroringMode. */
const MIRRORING: Readonly<Record<string, NonNullable<VirtualAdapterFact['portMirroring']>>> = {
  none: 'none',
  0: 'none',
  destination: 'destination',
  1: 'destination',
  source: 'source',
  2: 'source',
}

function adapterOf(record: PowershellRecord): VirtualAdapterFact | undefined {
  const vmName = textOf(record, 'VMName')
  // Whoever selects columns may leave out what is the same in most rows.
  const name = textOf(record, 'Name') ?? vmName
  const isLeftOut = printedOf(record, 'IsManagementOs') === undefined
  const managementOs = isLeftOut && vmName !== undefined ? false : booleanOf(record, 'IsManagementOs')
  if (name === undefined || managementOs === undefined) return undefined
  const switchName = textOf(record, 'SwitchName')
  const mac = parseMac(textOf(record, 'MacAddress') ?? '')
  const status = printedOf(record, 'Status')
  const addresses = itemsOf(record, 'IPAddresses').map(parseAddress)
  const id = textOf(record, 'Id')
  const dynamicMac = booleanOf(record, 'DynamicMacAddressEnabled')
  // The class behind it puts its maker in front: `Microsoft:{…}`.
  const [, deviceId] =
    /^(?:Microsoft:)?\{?([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\}?$/i.exec(textOf(record, 'DeviceId') ?? '') ?? []
  const guards = {
    macSpoofing: choiceOf(record, ON_OFF, 'MacAddressSpoofing'),
    dhcpGuard: choiceOf(record, ON_OFF, 'DhcpGuard'),
    routerGuard: choiceOf(record, ON_OFF, 'RouterGuard'),
    portMirroring: choiceOf(record, MIRRORING, 'PortMirroringMode'),
  }
  return {
    kind: 'virtual-adapter',
    name,
    ...(id === undefined ? {} : { id }),
    ...(deviceId === undefined ? {} : { deviceId: deviceId.toLowerCase() }),
    managementOs,
    ...(vmName === undefined ? {} : { vmName }),
    ...(switchName === undefined ? {} : { switchName }),
    // A dynamic MAC is all zeros until the guest starts for the first time.
    ...(mac === undefined || mac === NO_MAC ? {} : { mac }),
    ...(dynamicMac === undefined ? {} : { dynamicMac }),
    ...told({ connected: booleanOf(record, 'Connected') }),
    ...(status === undefined ? {} : { status: itemsOf(record, 'Status').join(', ') }),
    addresses: addresses.filter((address) => address !== undefined),
    ...told(guards),
    ...placeOf(record),
  }
}
