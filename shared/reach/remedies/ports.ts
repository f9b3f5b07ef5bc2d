import type { PortVlan } from '../../inventory/windows-network.ts'
import type { Stack } from '../../topology/topology.ts'
import { shellWord } from './shell-words.ts'
import { isHyperV, portOf, portOwner, portsOf, type RemedyMaker, type Situation } from './situation.ts'

/** One of the two is put where the other is: the guest, where the other is nobody whose port Hyper-V sets. */
export const sameVlan: RemedyMaker = (situation) => {
  const { from, to } = situation
  if (!isHyperV(situation))
    return [
      {
        title: 'Put both into the same VLAN.',
        commands: [`bridge vlan add dev ${shellWord(portOf(situation))} vid <number> pvid untagged`],
      },
    ]
  const [moved, other] = to.kind === 'guest' || from.kind !== 'guest' ? [to, from] : [from, to]
  const vlan = portsOf(situation, other).find((port) => port.vlan !== undefined)?.vlan?.value
  return [
    {
      title: `Put ${moved.called} into the VLAN that ${other.called} is in, if they are not kept apart on purpose.`,
      commands: [`Set-VMNetworkAdapterVlan ${portOwner(situation, moved)} ${vlanArguments(vlan)}`],
      caution: `Whoever is in its VLAN now does not reach it any more.${severalAdapters(situation, moved)}`,
    },
  ]
}

/** What makes a port reach one that is set so. */
function vlanArguments(other: PortVlan | undefined): string {
  switch (other?.mode) {
    case 'access':
      return `-Access -VlanId ${other.vlan}`
    case 'trunk':
      return other.native === 0 ? '-Untagged' : `-Access -VlanId ${other.native}`
    case 'private':
      return privateArguments(other)
    default:
      return '-Untagged'
  }
}

function privateArguments(other: Extract<PortVlan, { mode: 'private' }>): string {
  const primary = `-PrimaryVlanId ${other.primary}`
  if (other.type === 'community') return `-Community ${primary} -SecondaryVlanId ${other.secondary}`
  const list = other.type === 'promiscuous' ? rangesText(other.secondaries) : `${other.secondary}`
  return `-Promiscuous ${primary} -SecondaryVlanIdList '${list}'`
}

const rangesText = (ranges: readonly { from: number; to: number }[]): string =>
  ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)).join(',')

/** Hyper-V's commands set all adapters of a machine, where none is named. */
function severalAdapters(situation: Situation, stack: Stack): string {
  return stack.kind === 'guest' && portsOf(situation, stack).length > 1
    ? ` It sets all adapters of ${stack.name}: name one with -VMNetworkAdapterName.`
    : ''
}

export const endIsolation: RemedyMaker = (situation) => [
  {
    title: 'End the isolation of one of the two ports, if it is not meant.',
    commands: [`bridge link set dev ${shellWord(portOf(situation))} isolated off`],
  },
]

export const allowSpoofing: RemedyMaker = (situation) => [
  {
    title: `Allow ${situation.stack.name} to send with other MAC addresses.`,
    commands: [`Set-VMNetworkAdapter ${portOwner(situation, situation.stack)} -MacAddressSpoofing On`],
    caution: `It may then pretend to be any other machine of the switch.${severalAdapters(situation, situation.stack)}`,
  },
]

export const routerGuardOff: RemedyMaker = (situation) => [
  {
    title: `Let ${situation.stack.name} announce itself as a router.`,
    commands: [`Set-VMNetworkAdapter ${portOwner(situation, situation.stack)} -RouterGuard Off`],
    caution: `Others on its switch may then send by way of it.${severalAdapters(situation, situation.stack)}`,
  },
]
