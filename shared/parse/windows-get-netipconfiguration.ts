import type { AddressFact, Fact, InterfaceFact } from '../facts/fact.ts'
import type { ConnectionProfileFact } from '../facts/windows-fact.ts'
import { familyOf, parseAddress } from '../net/address.ts'
import { NO_MAC, parseMac } from '../net/mac.ts'
import { isLinkLocal } from '../net/scope.ts'
import { isCmdlet } from './command-words.ts'
import { ENABLED } from './interface-of-record.ts'
import { defineParser } from './parser.ts'
import { choiceOf, hasProperties, itemsOf, numberOf, placeOf, readRecords, textOf } from './powershell-records.ts'
import type { PowershellRecord } from './powershell-table.ts'
import { told } from './told.ts'
import { NETWORK_CATEGORIES } from './windows-get-netconnectionprofile.ts'

/** `Get-NetIPConfiguration` (`gip`), also with -Detailed: each interface with its addresses, gateways and DNS servers. */
export const windowsGetNetipconfiguration = defineParser({
  id: 'windows-get-netipconfiguration',
  title: 'Get-NetIPConfiguration',
  noun: 'list of interfaces',
  os: 'windows',
  answersTo: (command) => isCmdlet(command, 'Get-NetIPConfiguration') || isCmdlet(command, 'gip'),
  recognise: (text) =>
    hasProperties(text, 'InterfaceAlias', 'IPv4DefaultGateway') ||
    hasProperties(text, 'InterfaceAlias', 'IPv4Address') ||
    hasProperties(text, 'InterfaceAlias', 'NetAdapter.Status'),
  parse: (text) => readRecords(text, configurationOf),
})

const STATUS: Readonly<Record<string, boolean>> = { up: true, disconnected: false }
/** As PowerShell prints them, and as ConvertTo-Json does: there they are objects. */
const OWN = ['IPv4Address', 'IPv6Address', 'IPv6TemporaryAddress', 'IPv6LinkLocalAddress'].flatMap((name) => [
  name,
  `${name}.IPAddress`,
])
const GATEWAYS = ['IPv4DefaultGateway', 'IPv6DefaultGateway'].flatMap((name) => [name, `${name}.NextHop`])
const DNS_SERVERS = ['DNSServer', 'DNSServer.ServerAddresses']

function configurationOf(record: PowershellRecord): Fact[] | undefined {
  const name = textOf(record, 'InterfaceAlias')
  if (name === undefined) return undefined
  const interfaceIndex = numberOf(record, 'InterfaceIndex')
  const mac = parseMac(textOf(record, 'NetAdapter.LinkLayerAddress') ?? '')
  const described: InterfaceFact = {
    kind: 'interface',
    name,
    ...told({
      index: interfaceIndex,
      description: textOf(record, 'InterfaceDescription'),
      mac: mac === NO_MAC ? undefined : mac,
      connected: choiceOf(record, STATUS, 'NetAdapter.Status'),
      mtu: numberOf(record, 'NetIPv4Interface.NlMTU'),
      dhcp: choiceOf(record, ENABLED, 'NetIPv4Interface.DHCP'),
      gateways: unlessEmpty(GATEWAYS.flatMap((way) => addressesIn(record, way))),
      dnsServers: unlessEmpty(DNS_SERVERS.flatMap((server) => addressesIn(record, server))),
    }),
    ...placeOf(record),
  }
  const own = OWN.flatMap((property) => addressesIn(record, property)).map(
    (address): AddressFact => ({
      kind: 'address',
      interface: name,
      ...told({ interfaceIndex }),
      address,
      ...(familyOf(address) === 4 && isLinkLocal(address) ? { autoconfigured: true } : {}),
      ...placeOf(record),
    }),
  )
  return [described, ...own, ...profileOf(record, name)]
}

function profileOf(record: PowershellRecord, on: string): ConnectionProfileFact[] {
  const category = choiceOf(record, NETWORK_CATEGORIES, 'NetProfile.NetworkCategory')
  if (category === undefined) return []
  const network = textOf(record, 'NetProfile.Name')
  return [{ kind: 'connection-profile', interface: on, ...told({ name: network }), category, ...placeOf(record) }]
}

const addressesIn = (record: PowershellRecord, property: string) =>
  itemsOf(record, property)
    .map((item) => parseAddress(item.replace(/%\d{1,10}$/, '')))
    .filter((address) => address !== undefined)

function unlessEmpty<T>(items: T[]): T[] | undefined {
  return items.length === 0 ? undefined : items
}
