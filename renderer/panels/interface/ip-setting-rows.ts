import type { Interface } from '../../../shared/inventory/inventory.ts'
import type { Source, Sourced } from '../../../shared/inventory/source.ts'
import { isUnsetDns } from '../../../shared/net/unset-dns.ts'
import { timeWords } from '../time-words.ts'

export interface IpSettingRow {
  name: string
  words: string
  sources: readonly Source[]
}

const FAMILIES = [4, 6] as const
const categories = {
  Public: 'Public: a network nobody vouches for, so the firewall keeps most out',
  Private: 'Private: a network that somebody trusts',
  Domain: 'Domain: the organisation’s own network',
}

/** What Windows' own check says of a network (the globe in the task bar). */
const reaches = {
  disconnected: 'nothing: not connected',
  'no-traffic': 'nothing: no packet came back',
  subnet: 'its own network only',
  'local-network': 'local networks, not the internet',
  internet: 'the internet',
}

type Told = Pick<
  Interface,
  | 'ip'
  | 'networkCategory'
  | 'networkName'
  | 'connectivity'
  | 'dhcpServer'
  | 'lease'
  | 'dnsServers'
  | 'dnsSuffix'
  | 'dnsRegisters'
  | 'gateways'
>

/** The settings of an interface as name and words; where IPv4 and IPv6 have the same, one row says so. */
export function ipSettingRows(one: Told): IpSettingRow[] {
  const { ip, networkCategory, networkName, connectivity, dhcpServer, lease, dnsSuffix, dnsRegisters } = one
  const { gateways, dnsServers = [] } = one
  const found = FAMILIES.flatMap((family) => {
    const word = connectivity?.value[family]
    return word === undefined ? [] : [`${reaches[word]} (IPv${family})`]
  })
  const servers = dnsServers.filter(({ value }) => !isUnsetDns(value))
  type Key = 'dhcp' | 'forwarding' | 'weakHostReceive' | 'weakHostSend'
  const each = (name: string, key: Key, on: string, off: string) => {
    const told = FAMILIES.flatMap((family) => {
      const set = ip?.[family]?.[key]
      return set === undefined ? [] : [{ family, words: set.value ? on : off, sources: set.sources }]
    })
    const [first, second] = told
    if (first === undefined) return []
    const words =
      second === undefined || second.words !== first.words
        ? told.map((one) => `${one.words} (IPv${one.family})`).join('; ')
        : first.words
    return [{ name, words, sources: told.flatMap(({ sources }) => sources) }]
  }
  const metrics = FAMILIES.flatMap((family) => {
    const metric = ip?.[family]?.metric
    return metric === undefined ? [] : [{ words: `${metric.value} (IPv${family})`, sources: metric.sources }]
  })
  return [
    ...row('network name', networkName, (name) => name),
    ...row('taken for', networkCategory, (category) => categories[category]),
    ...row('gets to', found.length === 0 ? undefined : connectivity, () => `${found.join('; ')}, says Windows itself`),
    ...each(
      'asks for addresses',
      'dhcp',
      'yes: it takes the address that a DHCP server gives it',
      'no: its addresses are set by hand or by a program',
    ),
    ...row('DHCP server', dhcpServer, (server) => server),
    ...row('lease', lease, ({ from, until }) =>
      from === undefined ? `until ${timeWords(until)}` : `from ${timeWords(from)} until ${timeWords(until)}`,
    ),
    ...(servers.length === 0
      ? []
      : [
          {
            name: 'DNS servers',
            words: servers.map(({ value }) => value).join(', '),
            sources: servers.flatMap(({ sources }) => sources),
          },
        ]),
    ...row('DNS suffix', dnsSuffix, (suffix) => suffix),
    ...row('DNS registration', dnsRegisters, (on) =>
      on
        ? 'yes: its address is told to the DNS server, where that takes it'
        : 'no: its address is told to no DNS server',
    ),
    ...gatewayRows(gateways),
    ...each('forwarding', 'forwarding', 'yes: it passes on what is for others', 'no: what is for others is dropped'),
    ...each(
      'weak host, receiving',
      'weakHostReceive',
      'yes: it takes packets for the machine’s other addresses',
      'no: it takes packets for its own addresses only',
    ),
    ...each(
      'weak host, sending',
      'weakHostSend',
      'yes: it sends for the machine’s other addresses',
      'no: it sends from its own addresses only',
    ),
    ...(metrics.length === 0
      ? []
      : [
          {
            name: 'metric',
            words: `${metrics.map(({ words }) => words).join(', ')}, a part of that of each route through it`,
            sources: metrics.flatMap(({ sources }) => sources),
          },
        ]),
  ]
}

/** What a guest told of its gateways; of a family for which it has none it says so, where that is the only one or has no other to be named. */
function gatewayRows(gateways: Told['gateways']): IpSettingRow[] {
  const told = FAMILIES.flatMap((family) => gateways?.[family] ?? [])
  const all = told.flatMap(({ value }) => value)
  const sources = told.flatMap((one) => one.sources)
  if (told.length === 0) return []
  if (all.length === 0)
    return [{ name: 'gateway', words: 'none, as the guest tells itself: it has no way off its own network', sources }]
  const words = `${all.join(', ')}: told by the guest itself; its default route is inferred from it`
  return [{ name: all.length === 1 ? 'gateway' : 'gateways', words, sources }]
}

function row<T>(name: string, told: Sourced<T> | undefined, words: (value: T) => string): IpSettingRow[] {
  return told === undefined ? [] : [{ name, words: words(told.value), sources: told.sources }]
}
