import { answer } from '../../reach/answer.ts'
import { takesPart } from '../broadcast-domains.ts'
import { defineFinding } from '../define-finding.ts'
import { segmentSubject } from '../subject.ts'

/** The host’s IP firewall looks at bridged frames, and drops them: Docker’s usual surprise. */
export const bridgeFirewall = defineFinding({
  code: 'bridge-firewall',
  severity: 'warning',
  title: 'The host’s firewall drops what a bridge should carry',
  checks: 'Bridges carry frames past the host’s IP firewall',
  why: 'With bridge-nf-call-iptables the rules for forwarded packets also count for frames between two ports of one bridge. Docker switches it on, and its firewall drops what it does not know: virtual machines on one bridge no longer reach each other.',
  reference: {
    title: 'Docker: Packet filtering and firewalls',
    url: 'https://docs.docker.com/engine/network/packet-filtering-firewalls/',
  },
  readiness: ({ inventory, host }) => {
    if (host?.os?.value !== 'linux' || !inventory.segments.some(({ kind }) => kind === 'bridge')) return 'not-here'
    if (!host.filterRecorded) return { missing: ['nft -j list ruleset (as root)'] }
    return host.settings.length > 0 ? 'ready' : { missing: ['sysctl net.bridge.bridge-nf-call-iptables'] }
  },
  find: ({ inventory, topology, host }) => {
    const setting = host?.settings.find(({ key }) => key === 'net.bridge.bridge-nf-call-iptables')
    if (host === undefined || setting?.value.trim() !== '1') return []
    return inventory.segments
      .filter(({ kind }) => kind === 'bridge')
      .flatMap((segment) => {
        const [one, other] = (topology.index.members.get(segment.id) ?? []).filter(
          (member) =>
            takesPart(member) &&
            member.stack.id !== host.id &&
            member.attachment.isolated !== true &&
            member.interface.addresses.some(({ known, address }) => known && !address.includes(':')),
        )
        if (one === undefined || other === undefined || one.stack === other.stack) return []
        const address = other.interface.addresses.find(({ known, address }) => known && !address.includes(':'))?.address
        const { blocks } = answer(topology, {
          from: one.stack.id,
          to: other.stack.id,
          protocol: 'icmp',
          ...(address === undefined ? {} : { address }),
        })
        const block = blocks.find(({ code }) => code === 'bridge-filter-deny')
        if (block === undefined) return []
        return [
          {
            sentence: `${host.name.value}’s firewall drops frames between ports of ${segment.name.value}: ${one.stack.name} can’t ping ${other.stack.name}, its neighbour.`,
            subjects: [segmentSubject(segment.id)],
            sources: [...setting.sources, ...block.sources],
            remedies: [
              {
                title: 'Keep the IP firewall from looking at bridged frames; or let those of this bridge pass.',
                commands: [
                  'sysctl -w net.bridge.bridge-nf-call-iptables=0 net.bridge.bridge-nf-call-ip6tables=0',
                  'iptables -I FORWARD -m physdev --physdev-is-bridged -j ACCEPT',
                ],
                caution:
                  'One of the two is enough. Docker turns the setting on again when it starts, and may rely on it.',
              },
            ],
          },
        ]
      })
  },
})
