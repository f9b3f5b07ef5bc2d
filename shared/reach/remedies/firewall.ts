import type { Remedy } from '../verdict.ts'
import { powershellWord, shellWord } from './shell-words.ts'
import { interfaceAt, isHyperV, isWindows, knownAddress, type RemedyMaker, type Situation } from './situation.ts'

const FORGOTTEN = 'The rule is gone at the next boot unless it is saved.'

/** What is asked for, in the words of nft. */
function nftMatch({ protocol, port }: Situation['question']): string {
  if (protocol === 'icmp') return 'meta l4proto { icmp, icmpv6 }'
  return `${protocol} dport ${port ?? '<port>'}`
}

function nftAccept({ question, stack }: Situation, chain: 'input' | 'forward' | 'output'): Remedy {
  const way = { input: 'in', forward: 'through', output: 'out' }[chain]
  return {
    title: `Let it ${way} at ${stack.called}’s firewall: a rule before the one that drops it.`,
    commands: ['nft -a list ruleset', `nft insert rule inet filter ${chain} ${nftMatch(question)} accept`],
    caution: `Table and chain are those of your own rules: look first. ${FORGOTTEN}`,
  }
}

function windowsAllow(situation: Situation, direction: 'Inbound' | 'Outbound'): Remedy {
  const { question, stack } = situation
  const { protocol, port } = question
  const name = interfaceAt(situation)?.name
  const on = name === undefined ? '' : ` -InterfaceAlias ${powershellWord(name)}`
  const what =
    protocol === 'icmp'
      ? '-Protocol ICMPv4 -IcmpType 8'
      : `-Protocol ${protocol.toUpperCase()} ${direction === 'Inbound' ? '-LocalPort' : '-RemotePort'} ${port ?? '<port>'}`
  return {
    title: `Let it ${direction === 'Inbound' ? 'in' : 'out'} at ${stack.called}’s firewall.`,
    commands: [
      `New-NetFirewallRule -DisplayName 'Switchyard: ${protocol}' -Direction ${direction} -Action Allow ${what}${on}`,
    ],
    caution: 'In an elevated PowerShell.',
  }
}

/** Where `rp_filter` decided, no rule helps: the setting does, or a row back by the interface that the packet comes in by. */
function looseReversePath(situation: Situation): Remedy | undefined {
  const one = interfaceAt(situation)
  const decides = one?.reversePath?.sources.some((source) => situation.block.sources.includes(source))
  if (one === undefined || decides !== true) return undefined
  return {
    title: `Let ${situation.stack.called} take in on ${one.title} what it would answer by another interface.`,
    commands: [
      `sysctl -w net.ipv4.conf.all.rp_filter=0 net.ipv4.conf.${shellWord(one.name.replaceAll('.', '/'))}.rp_filter=0`,
    ],
    caution:
      'It protects against forged senders; a route back by that interface is the better way, where there is one.',
  }
}

export const letIn: RemedyMaker = (situation) => [
  looseReversePath(situation) ??
    (isWindows(situation.stack) ? windowsAllow(situation, 'Inbound') : nftAccept(situation, 'input')),
]

export const letOut: RemedyMaker = (situation) => [
  isWindows(situation.stack) ? windowsAllow(situation, 'Outbound') : nftAccept(situation, 'output'),
]

export const letThrough: RemedyMaker = (situation) =>
  situation.stack.isHomeRouter
    ? [
        {
          title: `${situation.stack.called} lets nothing in from the internet: by design. A permission for one port is set in its own pages.`,
          commands: [],
        },
      ]
    : [looseReversePath(situation) ?? nftAccept(situation, 'forward')]

export const noBridgeNetfilter: RemedyMaker = ({ stack }) => [
  {
    title: `Keep ${stack.called}’s IP firewall from looking at bridged frames.`,
    commands: ['sysctl -w net.bridge.bridge-nf-call-iptables=0 net.bridge.bridge-nf-call-ip6tables=0'],
    caution: 'Docker turns it on again when it starts, and may rely on it.',
  },
]

/** A private network behind a translator: another switch, or one mapped port. */
export const mapPort: RemedyMaker = (situation) => {
  const { stack, to, question } = situation
  const { port } = question
  if (stack.kind === 'router') {
    return [
      {
        title: `A port forwarding on ${stack.called}, for ${port === undefined ? 'one port' : `port ${port}`} to ${to.name}, is set in the router’s own pages.`,
        commands: [],
        caution: 'It opens that port to the whole internet.',
      },
    ]
  }
  const address = knownAddress(to) ?? '<address>'
  const wanted = port ?? '<port>'
  if (isHyperV(situation)) {
    return [
      {
        title: `Let the host pass one TCP port on to ${to.name}.`,
        commands: [
          `netsh interface portproxy add v4tov4 listenport=${wanted} connectaddress=${address} connectport=${wanted}`,
        ],
        caution:
          'TCP only; the host’s firewall must let the port in as well; on the Default Switch the VM’s address changes at every boot.',
      },
    ]
  }
  const match = `${question.protocol === 'udp' ? 'udp' : 'tcp'} dport ${wanted}`
  return [
    {
      title: `Let ${stack.called} pass one port on to ${to.name}.`,
      commands: [
        'nft add table ip nat',
        "nft 'add chain ip nat prerouting { type nat hook prerouting priority dstnat; }'",
        `nft add rule ip nat prerouting ${match} dnat to ${shellWord(address)}`,
      ],
      caution: `The firewall must let the port through as well. ${FORGOTTEN}`,
    },
  ]
}
