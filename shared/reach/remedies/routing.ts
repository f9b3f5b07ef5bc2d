import type { Remedy } from '../verdict.ts'
import { wayBetween } from '../walk/way-between.ts'
import { powershellWord, shellWord } from './shell-words.ts'
import {
  familyAsked,
  interfaceAt,
  interfaceTowards,
  isWindows,
  networkOf,
  type RemedyMaker,
  type Situation,
} from './situation.ts'
import { translate } from './translate.ts'
import { windowsName } from './windows-name.ts'

/** A row for the destination’s network, over whoever leads there. */
export const addRoute: RemedyMaker = (situation) => [
  route(situation, networkOf(situation.to, familyAsked(situation)), situation.to),
]

/** The same for the way back: to the sender’s network. */
export const addRouteBack: RemedyMaker = (situation) => [
  route(situation, networkOf(situation.from, familyAsked(situation)), situation.from),
]

function route(situation: Situation, network: string, towards: Situation['to']): Remedy {
  const { topology, stack } = situation
  const step = wayBetween(topology, stack, towards, familyAsked(situation))
  const via = step?.owner === towards && network === 'default' ? undefined : step?.nextHop
  if (stack.isHomeRouter) {
    return {
      title: `Give ${stack.called} a static route to ${network}${via === undefined ? '' : ` by way of ${via}`}: it is set in its own pages.`,
      commands: [],
      caution: 'Alone it helps only where nothing else stops the packet.',
    }
  }
  return isWindows(stack)
    ? {
        title: `Give ${stack.called} ${network === 'default' ? 'a default route' : `a route to ${network}`}.`,
        commands: [
          `New-NetRoute -DestinationPrefix ${powershellWord(network === 'default' ? '0.0.0.0/0' : network)} -InterfaceAlias ${powershellWord(windowsName(topology, stack, step?.out) ?? '<interface>')} -NextHop ${powershellWord(via ?? '<gateway>')}`,
        ],
        caution: 'In an elevated PowerShell. It stays at a restart, unless -PolicyStore ActiveStore is added.',
      }
    : {
        title: `Give ${stack.called} ${network === 'default' ? 'a default route' : `a route to ${network}`}.`,
        commands: [`ip route add ${shellWord(network)} via ${via ?? '<gateway>'}`],
        caution: 'It is gone at the next boot unless it is saved.',
      }
}

export const removeBlackhole: RemedyMaker = ({ block, stack }) => {
  const [, prefix = '<prefix>'] = /row (\S+) /.exec(block.sentence) ?? []
  return [
    {
      title: `Take the row away from ${stack.called}’s routing table, if it is not meant.`,
      commands: [
        isWindows(stack)
          ? `Remove-NetRoute -DestinationPrefix ${powershellWord(prefix)}`
          : `ip route del ${shellWord(prefix)}`,
      ],
      caution: 'Such a row is often there on purpose: to keep packets from going another way.',
    },
  ]
}

export const forward: RemedyMaker = (situation) => {
  const { stack } = situation
  if (isWindows(stack)) {
    const ends = [interfaceTowards(situation, situation.from), interfaceTowards(situation, situation.to)]
    const names = ends.map((one) => windowsName(situation.topology, stack, one) ?? '<interface>')
    return [
      ...translate(situation),
      {
        title: `Let ${stack.called} pass packets on, on both interfaces.`,
        commands: [...new Set(names)].map(
          (name) => `Set-NetIPInterface -InterfaceAlias ${powershellWord(name)} -Forwarding Enabled`,
        ),
        caution:
          'In an elevated PowerShell. The networks on both sides need a route back; for the Default Switch and WSL it is undone at reboot.',
      },
    ]
  }
  const setting = familyAsked(situation) === 4 ? 'net.ipv4.ip_forward' : 'net.ipv6.conf.all.forwarding'
  return [
    {
      title: `Let ${stack.called} pass packets on.`,
      commands: [`sysctl -w ${setting}=1`],
      caution: 'The networks on both sides need a route back, or a NAT; it is undone at reboot.',
    },
  ]
}

export const traceRoutes: RemedyMaker = (situation) => {
  const { stack, to } = situation
  const address = situation.question.address ?? interfaceAt(situation)?.addresses[0]?.address ?? '<address>'
  return [
    {
      title: `Look at the rows by which ${stack.called} and its neighbours send packets for ${to.called} to each other.`,
      commands: [
        isWindows(stack)
          ? `Find-NetRoute -RemoteIPAddress ${powershellWord(address)}`
          : `ip route get ${shellWord(address)}`,
      ],
    },
  ]
}
