import type { Interface } from '../../../shared/inventory/inventory.ts'
import type { Source } from '../../../shared/inventory/source.ts'

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

type Told = Pick<Interface, 'ip' | 'networkCategory' | 'dhcpServer' | 'dnsSuffix' | 'gateways'>

/** The settings of an interface as name and words; where IPv4 and IPv6 have the same, one row says so. */
export function ipSettingRows({ ip, networkCategory, dhcpServer, dnsSuffix, gateways }: Told): IpSettingRow[] {
  const category = networkCategory && {
    name: 'taken for',
    words: categories[networkCategory.value],
    sources: networkCategory.sources,
  }
  const each = (name: string, key: 'forwarding' | 'weakHostReceive' | 'weakHostSend', on: string, off: string) => {
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
    ...(category ? [category] : []),
    ...(dhcpServer ? [{ name: 'DHCP server', words: dhcpServer.value, sources: dhcpServer.sources }] : []),
    ...(dnsSuffix ? [{ name: 'DNS suffix', words: dnsSuffix.value, sources: dnsSuffix.sources }] : []),
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
