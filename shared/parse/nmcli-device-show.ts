import type { Fact, InterfaceFact, InterfaceMedium } from '../facts/fact.ts'
import { parseAddress } from '../net/address.ts'
import { NO_MAC, parseMac } from '../net/mac.ts'
import { parsePrefix } from '../net/prefix.ts'
import { commandWords } from './command-words.ts'
import { defineParser } from './parser.ts'
import { readRows } from './read-rows.ts'
import { firstLines, type TextLine } from './text-lines.ts'

/** `nmcli device show`: what NetworkManager knows of each device. Its keys are English everywhere. */
export const nmcliDeviceShow = defineParser({
  id: 'nmcli-device-show',
  title: 'nmcli device show',
  noun: 'list of interfaces',
  os: 'linux',
  answersTo: (command) => {
    const { program, words = [] } = commandWords(command) ?? {}
    const [object = '', verb = ''] = words.filter((word) => !word.startsWith('-'))
    return program === 'nmcli' && 'device'.startsWith(object) && object !== '' && verb.startsWith('sh')
  },
  recognise: (text) => firstLines(text).some((line) => pairOf(line)?.key === 'GENERAL.DEVICE'),
  parse: (text) => {
    let current: InterfaceFact | undefined
    return readRows(text, (line) => {
      const pair = pairOf(line)
      if (pair === undefined) return undefined
      if (pair.key === 'GENERAL.DEVICE') {
        current = { kind: 'interface', name: pair.value, line: line.number }
        return [current]
      }
      return current === undefined ? undefined : factsOf(pair, current, line.number)
    })
  },
})

interface Pair {
  key: string
  value: string
}

/** `IP4.ADDRESS[1]:    10.0.0.5/24`; with -t no blanks, and colons behind backslashes. */
function pairOf({ text }: TextLine): Pair | undefined {
  const [, key, value = ''] = /^([A-Z][A-Z\d-]{1,30}\.[A-Z\d-]{1,40}(?:\[\d{1,4}\])?):(.*)$/.exec(text) ?? []
  return key === undefined
    ? undefined
    : { key: key.replace(/\[\d+\]$/, ''), value: value.trim().replaceAll('\\:', ':') }
}

const MEDIA: Readonly<Record<string, InterfaceMedium>> = {
  ethernet: 'ethernet',
  wifi: 'wifi',
  loopback: 'loopback',
  bridge: 'bridge',
  vlan: 'vlan',
  bond: 'bond',
  team: 'bond',
  veth: 'veth',
  wireguard: 'tunnel',
  tun: 'tunnel',
  macvlan: 'macvlan',
}

function factsOf({ key, value }: Pair, of: InterfaceFact, line: number): Fact[] | undefined {
  const isNothing = value === '--' || value === ''
  switch (key) {
    case 'GENERAL.TYPE': {
      const medium = Object.hasOwn(MEDIA, value) ? MEDIA[value] : undefined
      if (medium !== undefined) of.medium = medium
      break
    }
    case 'GENERAL.HWADDR': {
      const mac = parseMac(value)
      if (mac !== undefined && mac !== NO_MAC) of.mac = mac
      break
    }
    case 'GENERAL.MTU':
      if (/^\d{1,10}$/.test(value)) of.mtu = Number(value)
      break
    case 'WIRED-PROPERTIES.CARRIER':
      of.connected = value === 'on'
      break
    case 'IP4.GATEWAY':
    case 'IP6.GATEWAY': {
      const gateway = parseAddress(value)
      if (gateway !== undefined) of.gateways = [...(of.gateways ?? []), gateway]
      return isNothing || gateway !== undefined ? [] : undefined
    }
    case 'IP4.DNS':
    case 'IP6.DNS': {
      const server = parseAddress(value)
      if (server !== undefined) of.dnsServers = [...(of.dnsServers ?? []), server]
      return isNothing || server !== undefined ? [] : undefined
    }
    case 'IP4.ADDRESS':
    case 'IP6.ADDRESS': {
      // Older ones add the gateway: `10.0.0.5/24, gw = 10.0.0.1`.
      const [own = '', length] = (/^(?:ip = )?([^\s,]+)/.exec(value)?.[1] ?? '').split('/')
      const address = parseAddress(own)
      if (address === undefined || length === undefined || parsePrefix(`${own}/${length}`) === undefined)
        return undefined
      return [{ kind: 'address', interface: of.name, address, length: Number(length), line }]
    }
    case 'IP4.ROUTE':
    case 'IP6.ROUTE':
      return routeOf(value, of.name, line)
  }
  return []
}

/** `dst = 0.0.0.0/0, nh = 192.168.71.2, mt = 100, table=255`. */
function routeOf(value: string, on: string, line: number): Fact[] | undefined {
  const said = new Map(
    value
      .split(',')
      .map((part) => part.split('=').map((word) => word.trim()))
      .map(([key = '', of = '']) => [key, of]),
  )
  const destination = parsePrefix(said.get('dst') ?? '')
  const gateway = parseAddress(said.get('nh') ?? '')
  const [metric, table] = [said.get('mt') ?? '', said.get('table')]
  if (destination === undefined) return undefined
  // The kernel's own table of local addresses.
  if (table === '255') return []
  return [
    {
      kind: 'route',
      type: 'unicast',
      destination,
      gateway: gateway === undefined || gateway === '0.0.0.0' || gateway === '::' ? null : gateway,
      interface: on,
      ...(/^\d{1,10}$/.test(metric) ? { metric: Number(metric) } : {}),
      ...(table === undefined ? {} : { table }),
      line,
    },
  ]
}
