import { contains } from '../../net/prefix.ts'
import type { Remedy } from '../verdict.ts'
import { FORGOTTEN } from './firewall.ts'
import { natSwitch } from './nat-switch.ts'
import { powershellWord, shellWord } from './shell-words.ts'
import { isHyperV, knownAddress, type RemedyMaker, type Situation } from './situation.ts'

/** One port into a private network behind a translator. */
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
  if (isHyperV(situation)) return onWindows(situation)
  const match = `${question.protocol === 'udp' ? 'udp' : 'tcp'} dport ${port ?? '<port>'}`
  return [
    {
      title: `Let ${stack.called} pass one port on to ${to.name}.`,
      commands: [
        'nft add table ip nat',
        "nft 'add chain ip nat prerouting { type nat hook prerouting priority dstnat; }'",
        `nft add rule ip nat prerouting ${match} dnat to ${shellWord(knownAddress(to) ?? '<address>')}`,
      ],
      caution: `The firewall must let the port through as well. ${FORGOTTEN}`,
    },
  ]
}

/** A NAT that Windows lists maps ports. Its own for the Default Switch and WSL does not; but Windows can connect on by itself. */
function onWindows(situation: Situation): Remedy[] {
  const { stack, to, question } = situation
  const address = knownAddress(to, 4)
  const nat = (stack.machine?.nats?.value ?? []).find(
    ({ active, internal }) => active !== false && address !== undefined && contains(internal, address),
  )
  const mapped = nat === undefined ? [] : [natMapping(situation, nat.name, address ?? '<address>')]
  if (question.protocol !== 'udp') return [...mapped, portProxy(situation, address ?? '<address>')]
  const isVm = to.kind === 'guest' && to.machine?.guest === undefined
  return mapped.length > 0 || !isVm ? mapped : [ownNat(situation)]
}

function natMapping(situation: Situation, nat: string, address: string): Remedy {
  const { to, question } = situation
  const port = question.port === undefined ? 'that port' : `port ${question.port}`
  return {
    title: `Let the NAT ${nat} pass one ${protocolOf(situation)} port on to ${to.name}.`,
    commands: [mappingCommand(situation, nat, address), firewallCommand(situation)],
    caution: `In an elevated PowerShell. Nothing on the host itself may use ${port}.`,
  }
}

function portProxy(situation: Situation, address: string): Remedy {
  const { to, question, topology } = situation
  const wanted = question.port ?? '<port>'
  const onDefault = to.interfaces.some(({ segment }) => topology.segments.get(segment ?? '')?.defaultSwitch === true)
  return {
    title: `Let the host pass one TCP port on to ${to.name}.`,
    commands: [
      `netsh interface portproxy add v4tov4 listenport=${wanted} connectaddress=${address} connectport=${wanted}`,
      firewallCommand(situation),
    ],
    caution: `TCP only, in an elevated PowerShell; ${to.name} sees the host as the sender.${onDefault ? ' On the Default Switch the VM’s address changes at every boot.' : ''}`,
  }
}

/** What the Default Switch can't do: UDP. */
function ownNat(situation: Situation): Remedy {
  const { topology, to } = situation
  const { commands, caution, natName, address } = natSwitch(topology.inventory, to.name)
  return {
    title: `Give ${to.name} a switch with a NAT of its own: that one can map a UDP port.`,
    commands: [...commands, mappingCommand(situation, natName, address), firewallCommand(situation)],
    caution,
  }
}

const protocolOf = ({ question }: Situation): 'TCP' | 'UDP' => (question.protocol === 'udp' ? 'UDP' : 'TCP')

function mappingCommand(situation: Situation, nat: string, address: string): string {
  const port = situation.question.port ?? '<port>'
  return `Add-NetNatStaticMapping -NatName ${powershellWord(nat)} -Protocol ${protocolOf(situation)} -ExternalIPAddress 0.0.0.0 -ExternalPort ${port} -InternalIPAddress ${address} -InternalPort ${port}`
}

function firewallCommand(situation: Situation): string {
  const port = situation.question.port ?? '<port>'
  return `New-NetFirewallRule -DisplayName 'Switchyard: port ${port}' -Direction Inbound -Action Allow -Protocol ${protocolOf(situation)} -LocalPort ${port}`
}
