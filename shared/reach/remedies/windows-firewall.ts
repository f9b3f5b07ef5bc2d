import type { FirewallRule } from '../../inventory/windows-network.ts'
import type { StackInterface } from '../../topology/topology.ts'
import type { Remedy } from '../verdict.ts'
import { powershellWord } from './shell-words.ts'
import { familyAsked, interfaceAt, interfaceTowards, type Situation } from './situation.ts'
import { windowsName } from './windows-name.ts'

const ELEVATED = 'In an elevated PowerShell.'

/** Where a rule blocks it, no other that allows it helps; nor where the network lets in no exceptions. */
export function windowsLetIn(situation: Situation): Remedy {
  const at = interfaceTowards(situation, situation.from) ?? interfaceAt(situation)
  return blockingRule(situation) ?? exceptions(situation) ?? allow(situation, 'Inbound', at)
}

export function windowsLetOut(situation: Situation): Remedy {
  return blockingRule(situation) ?? allow(situation, 'Outbound', interfaceAt(situation))
}

function blockingRule(situation: Situation): Remedy | undefined {
  const { machine, called } = situation.stack
  const rule = machine?.firewallRules?.value.find(
    ({ action, enabled, sources }) => action === 'block' && enabled && isEvidence(situation, sources),
  )
  return (
    rule && {
      title: `Switch the rule off that blocks it at ${called}’s firewall, if it is not meant.`,
      commands: [`Disable-NetFirewallRule -DisplayName ${powershellWord(rule.name)}`],
      caution: `${ELEVATED} It switches off every rule of that name. A rule that allows it would not help, as one that blocks wins; one of a group policy is changed there only.`,
    }
  )
}

function exceptions(situation: Situation): Remedy | undefined {
  const { machine, called } = situation.stack
  const profile = machine?.firewallProfiles?.value.find(
    ({ inboundRules, sources }) => inboundRules === false && isEvidence(situation, sources),
  )
  return (
    profile && {
      title: `Let ${called}’s firewall make exceptions on ${profile.name} networks again.`,
      commands: [`Set-NetFirewallProfile -Name ${profile.name} -AllowInboundRules True`],
      caution: `${ELEVATED} All rules that allow something count again; one for this may be wanted as well.`,
    }
  )
}

const isEvidence = ({ block }: Situation, sources: FirewallRule['sources']): boolean =>
  sources.some((source) => block.sources.includes(source))

function allow(situation: Situation, direction: 'Inbound' | 'Outbound', at: StackInterface | undefined): Remedy {
  const { topology, question, stack } = situation
  const { protocol, port } = question
  const name = windowsName(topology, stack, at)
  const on = name === undefined ? '' : ` -InterfaceAlias ${powershellWord(name)}`
  const echo = familyAsked(situation) === 6 ? '-Protocol ICMPv6 -IcmpType 128' : '-Protocol ICMPv4 -IcmpType 8'
  const end = direction === 'Inbound' ? '-LocalPort' : '-RemotePort'
  const what = protocol === 'icmp' ? echo : `-Protocol ${protocol.toUpperCase()} ${end} ${port ?? '<port>'}`
  return {
    title: `Let it ${direction === 'Inbound' ? 'in' : 'out'} at ${stack.called}’s firewall.`,
    commands: [
      `New-NetFirewallRule -DisplayName 'Switchyard: ${protocol}' -Direction ${direction} -Action Allow ${what}${on}`,
    ],
    caution: ELEVATED,
  }
}
