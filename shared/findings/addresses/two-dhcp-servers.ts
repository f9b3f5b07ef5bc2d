import { broadcastDomains } from '../broadcast-domains.ts'
import { defineFinding } from '../define-finding.ts'
import { nameList } from '../name-list.ts'
import { rfc } from '../references.ts'
import { interfaceSubject, segmentSubject } from '../subject.ts'
import { hasWindows } from '../surroundings.ts'

/** On one network, leases of two DHCP servers. */
export const twoDhcpServers = defineFinding({
  code: 'two-dhcp-servers',
  severity: 'warning',
  title: 'Two DHCP servers on one network',
  checks: 'One DHCP server hands out the addresses of a network',
  why: 'Whichever answers first decides a machine’s address, router and DNS server. A second one is often forgotten: a router used as a switch, a VM with Internet Connection Sharing. In a company two may be meant.',
  reference: rfc(2131, '3.1'),
  readiness: (around) => {
    if (!hasWindows(around)) return 'not-here'
    const isTold = around.inventory.machines.some(({ interfaces }) => interfaces.some(({ dhcpServer }) => dhcpServer))
    return isTold ? 'ready' : { missing: ['ipconfig /all', 'Get-CimInstance Win32_NetworkAdapterConfiguration'] }
  },
  find: (around) =>
    broadcastDomains(around).flatMap(({ segment, members }) => {
      const { interfaces, called } = around
      const leased = members.flatMap(({ interface: { id } }) => {
        const server = interfaces.get(id)?.interface.dhcpServer
        return server === undefined ? [] : [{ id, server }]
      })
      const byServer = [...Map.groupBy(leased, ({ server }) => server.value)]
      if (byServer.length < 2) return []
      const told = byServer.map(([server, own]) => `${server} (to ${nameList(own.map(({ id }) => called(id)))})`)
      return [
        {
          sentence: `${nameList(told)} have handed out addresses on ${segment.name.value}.`,
          subjects: [
            segmentSubject(segment.id),
            ...byServer.flatMap(([, own]) => own.map(({ id }) => interfaceSubject(id))),
          ],
          sources: byServer.flatMap(([, own]) => own[0]?.server.sources ?? []),
          remedies: [
            {
              title: 'See which of them answer (Linux, with nmap), and switch off the one that is not meant.',
              commands: ['nmap --script broadcast-dhcp-discover'],
            },
          ],
        },
      ]
    }),
})
