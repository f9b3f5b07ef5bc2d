import type { Remedy } from '../verdict.ts'
import { shellWord } from './shell-words.ts'
import { interfaceAt, isWindows, type RemedyMaker, type Situation } from './situation.ts'
import { windowsLetIn, windowsLetOut } from './windows-firewall.ts'

export const FORGOTTEN = 'The rule is gone at the next boot unless it is saved.'

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
  looseReversePath(situation) ?? (isWindows(situation.stack) ? windowsLetIn(situation) : nftAccept(situation, 'input')),
]

export const letOut: RemedyMaker = (situation) => [
  isWindows(situation.stack) ? windowsLetOut(situation) : nftAccept(situation, 'output'),
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
