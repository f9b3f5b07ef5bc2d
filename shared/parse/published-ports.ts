import type { PublishedPortFact } from '../facts/guest-fact.ts'
import { parseAddress } from '../net/address.ts'

type Published = Omit<PublishedPortFact, 'guest' | 'line'>

/** Docker's and Podman's `Ports`: `{"80/tcp":[{"HostIp":"0.0.0.0","HostPort":"8080"}]}`. One that is only exposed has no binding. */
export function publishedPorts(
  ports: Readonly<Record<string, readonly { HostIp?: string | undefined; HostPort?: string | undefined }[] | null>>,
): Published[] {
  return Object.entries(ports).flatMap(([inside, bindings]) => {
    const [, port, protocol] = /^(\d{1,5})\/(tcp|udp)$/.exec(inside) ?? []
    if (protocol !== 'tcp' && protocol !== 'udp') return []
    return (bindings ?? []).flatMap(({ HostIp = '', HostPort = '' }): Published[] => {
      const listenAddress = HostIp === '' ? '*' : parseAddress(HostIp)
      const listenPort = Number(HostPort)
      if (listenAddress === undefined || !/^\d{1,5}$/.test(HostPort) || listenPort === 0) return []
      return [{ kind: 'published-port', protocol, listenAddress, listenPort, guestPort: Number(port) }]
    })
  })
}
