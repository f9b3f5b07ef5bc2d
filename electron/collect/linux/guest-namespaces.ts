import type { RecordedOutput } from '../../../shared/recording/recording.ts'
import { DefaultRoute, InterfaceAddresses, Link, Namespace, rowsOf } from './iproute-json.ts'

/** The host's links that lead into other namespaces. */
export interface NamespaceOnHost {
  name: string
  links: Link[]
}

/**
 * The named network namespaces that hang on the host's bridges or veths, by what the host's own outputs tell. One that
 * is reached over the interface of the host's default route is the network outside, not a guest.
 */
export function namespacesOnHost(host: readonly RecordedOutput[]): NamespaceOnHost[] {
  const links = rowsOf(host, 'ip-link.txt', Link)
  const uplinks = new Set(defaultRoutes(host).map((route) => route.dev))
  return rowsOf(host, 'ip-netns.txt', Namespace).flatMap(({ name, id }) => {
    const own = id === undefined ? [] : links.filter((link) => link.link_netnsid === id)
    return own.length === 0 || own.some((link) => uplinks.has(link.ifname)) ? [] : [{ name, links: own }]
  })
}

/**
 * Whether a namespace on one of the host's bridges turns out to be the network outside all the same: it has the address
 * of the host's default gateway, or it only passes the host's link on to others through a bridge of its own.
 */
export function isOutside(
  namespace: NamespaceOnHost,
  inside: readonly RecordedOutput[],
  host: readonly RecordedOutput[],
): boolean {
  const gateways = new Set(defaultRoutes(host).map((route) => route.gateway))
  const addresses = rowsOf(inside, 'ip-address.txt', InterfaceAddresses).flatMap((one) => one.addr_info)
  if (addresses.some(({ local }) => local !== undefined && gateways.has(local))) return true
  const links = rowsOf(inside, 'ip-link.txt', Link)
  return namespace.links.some((link) => {
    const end = links.find(({ ifindex }) => ifindex === link.link_index)
    const others = links.filter(
      (one) => one !== end && one.link_netnsid !== undefined && one.link_netnsid !== end?.link_netnsid,
    )
    return end?.master !== undefined && others.some((one) => one.master === end.master)
  })
}

function defaultRoutes(host: readonly RecordedOutput[]) {
  return rowsOf(host, 'ip-route.txt', DefaultRoute)
}
