import type { Stack } from '../../topology/topology.ts'
import type { Remedy } from '../verdict.ts'
import { isWindowsContainer, joinNetwork } from './containers.ts'
import { externalSwitch, leavePrivate, privateSwitchOf } from './external-switch.ts'
import { powershellWord, shellWord } from './shell-words.ts'
import { interfaceAt, isHyperV, isWindows, portOf, type RemedyMaker, type Situation } from './situation.ts'
import { windowsName } from './windows-name.ts'

function switchOf({ topology, block, to }: Situation): string {
  const segment = block.segment ?? to.interfaces.find((one) => one.segment !== undefined)?.segment
  return topology.segments.get(segment ?? '')?.name.value ?? '<switch>'
}

/** A switch by which a machine of Hyper-V's gets to the other one: that one's own, else one that leads outside. */
function hyperSwitch({ topology, to }: Situation): string {
  const switches = topology.inventory.segments.filter(({ kind }) => kind === 'virtual-switch')
  const own = new Set(to.kind === 'guest' ? to.interfaces.flatMap(({ segment }) => segment ?? []) : [])
  const found =
    switches.find(({ id }) => own.has(id)) ??
    switches.find(({ defaultSwitch }) => defaultSwitch) ??
    switches.find(({ external }) => external) ??
    switches[0]
  return found?.name.value ?? '<switch>'
}

export const plugIn: RemedyMaker = (situation) => [
  isHyperV(situation)
    ? connect(situation, situation.stack)
    : { title: 'Switch the port on.', commands: [`ip link set dev ${shellWord(portOf(situation))} up`] },
]

function connect(situation: Situation, { name }: Stack): Remedy {
  const on = hyperSwitch(situation)
  return {
    title: `Connect ${name}’s adapter to a switch: ${on}.`,
    commands: [`Connect-VMNetworkAdapter -VMName ${powershellWord(name)} -SwitchName ${powershellWord(on)}`],
    caution: 'It gets another address there than it had on another switch.',
  }
}

/** Hyper-V has its adapter on no switch, and nobody looked into it. */
const isUnplugged = (situation: Situation, { kind, machine, interfaces }: Stack): boolean =>
  isHyperV(situation) &&
  kind === 'guest' &&
  machine?.observed !== true &&
  machine?.guest === undefined &&
  interfaces.every(({ segment }) => segment === undefined)

export const switchOn: RemedyMaker = (situation) => {
  const { stack } = situation
  if (isUnplugged(situation, stack)) return [connect(situation, stack)]
  const one = interfaceAt(situation)
  const name = (isWindows(stack) ? windowsName(situation.topology, stack, one) : one?.name) ?? '<interface>'
  return [
    {
      title: `Switch ${one?.title ?? 'it'} of ${stack.called} on, and see that its cable or network is there.`,
      commands: [
        isWindows(stack) ? `Enable-NetAdapter -Name ${powershellWord(name)}` : `ip link set dev ${shellWord(name)} up`,
      ],
    },
  ]
}

export const startGuest: RemedyMaker = (situation) => [
  { title: `Start ${situation.stack.name}.`, commands: startCommands(situation) },
]

/** By the program that runs it. */
function startCommands(situation: Situation): string[] {
  const { machine, name } = situation.stack
  const manager = machine?.guest?.value.manager
  // Its default distribution, and with it the machine that all of them share.
  if (manager === 'wsl') return ['wsl.exe']
  // HNS knows the container, not who starts it: Docker, containerd, Kubernetes.
  if (manager === 'hns') return []
  if (isHyperV(situation)) return [`Start-VM -Name ${powershellWord(name)}`]
  const client = manager === 'lxd' ? 'lxc' : manager === 'libvirt' ? 'virsh' : manager
  return client === undefined ? [] : [`${client} start ${shellWord(name)}`]
}

export const joinSwitch: RemedyMaker = (situation) => {
  const { from, to, topology } = situation
  if (isWindowsContainer(situation, from) || isWindowsContainer(situation, to)) return [joinNetwork(situation)]
  if (!isHyperV(situation))
    return [
      {
        title: `Put ${from.name} and ${to.name} on the same bridge.`,
        commands: [`ip link set dev <port> master ${shellWord(switchOf(situation))}`],
      },
    ]
  if (isUnplugged(situation, from)) return [connect(situation, from)]
  if (from.kind !== 'guest') return to.kind === 'guest' ? [externalSwitch(topology, to)] : []
  if (to.kind !== 'guest' && to.id !== topology.inventory.host) return [externalSwitch(topology, from)]
  if (to.kind !== 'guest' && privateSwitchOf(topology, from) !== undefined) return leavePrivate(situation)
  const on = hyperSwitch(situation)
  return [
    {
      title: `Put ${from.name} and ${to.name} on the same switch.`,
      commands: [`Connect-VMNetworkAdapter -VMName ${powershellWord(from.name)} -SwitchName ${powershellWord(on)}`],
      caution: `${from.name} gets another address there, and leaves the switch that it is on.`,
    },
  ]
}
