import type { InterfaceFact, InterfaceMedium } from '../facts/fact.ts'
import { NO_MAC, parseMac } from '../net/mac.ts'
import { bitRate } from './bit-rate.ts'
import { isCmdlet } from './command-words.ts'
import { defineParser } from './parser.ts'
import {
  booleanOf,
  choiceOf,
  guidOf,
  hasProperties,
  numberOf,
  placeOf,
  readRecords,
  textOf,
} from './powershell-records.ts'
import type { PowershellRecord } from './powershell-table.ts'
import { told } from './told.ts'

/** `Get-NetAdapter`: the host's network adapters, real and virtual. */
export const windowsGetNetadapter = defineParser({
  id: 'windows-get-netadapter',
  title: 'Get-NetAdapter',
  noun: 'list of adapters',
  os: 'windows',
  answersTo: (command) => isCmdlet(command, 'Get-NetAdapter'),
  recognise: (text) =>
    hasProperties(text, 'Name', 'InterfaceDescription', 'MacAddress') ||
    hasProperties(text, 'Name', 'InterfaceDescription', 'Status') ||
    hasProperties(text, 'Name', 'MacAddress', 'Status'),
  parse: (text) => readRecords(text, adapterOf),
})

/** NdisPhysicalMedium: 1 and 9 are Wi-Fi, 14 is cable; 0 says nothing. */
const MEDIA: Readonly<Record<string, InterfaceMedium>> = {
  1: 'wifi',
  9: 'wifi',
  'native 802.11': 'wifi',
  wirelesslan: 'wifi',
  14: 'ethernet',
  '802.3': 'ethernet',
}
const UP: Readonly<Record<string, boolean>> = { up: true, 1: true, down: false, 2: false }
/** The column Status says both whether the adapter is switched on and whether there is a network at it. */
const STATUS_UP: Readonly<Record<string, boolean>> = {
  up: true,
  disconnected: true,
  disabled: false,
  'not present': false,
}
const STATUS_CONNECTED: Readonly<Record<string, boolean>> = { up: true, disconnected: false }
const CONNECTED: Readonly<Record<string, boolean>> = { connected: true, 1: true, disconnected: false, 2: false }

function adapterOf(record: PowershellRecord): InterfaceFact | undefined {
  const name = textOf(record, 'Name', 'InterfaceAlias', 'ifAlias')
  if (name === undefined) return undefined
  return {
    kind: 'interface',
    name,
    ...told({
      index: numberOf(record, 'ifIndex', 'InterfaceIndex'),
      description: textOf(record, 'InterfaceDescription', 'ifDesc'),
      guid: guidOf(record, 'InterfaceGuid'),
      mac: macOf(record, 'MacAddress', 'LinkLayerAddress'),
      permanentMac: macOf(record, 'PermanentAddress'),
      medium: choiceOf(record, MEDIA, 'NdisPhysicalMedium', 'PhysicalMediaType'),
      up: choiceOf(record, UP, 'AdminStatus') ?? choiceOf(record, STATUS_UP, 'Status'),
      connected: choiceOf(record, CONNECTED, 'MediaConnectionState') ?? choiceOf(record, STATUS_CONNECTED, 'Status'),
      mtu: numberOf(record, 'MtuSize'),
      vlanId: numberOf(record, 'VlanID'),
      physical: booleanOf(record, 'HardwareInterface'),
      virtual: booleanOf(record, 'Virtual'),
      linkSpeed: bitRate(textOf(record, 'LinkSpeed')),
    }),
    ...placeOf(record),
  }
}

function macOf(record: PowershellRecord, ...properties: string[]) {
  const mac = parseMac(textOf(record, ...properties) ?? '')
  return mac === NO_MAC ? undefined : mac
}
