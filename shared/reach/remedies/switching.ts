import { isWindowsContainer, joinNetwork } from './containers.ts'
import { powershellWord, shellWord } from './shell-words.ts'
import { interfaceAt, isHyperV, isWindows, portOf, type RemedyMaker, type Situation } from './situation.ts'
import { windowsName } from './windows-name.ts'

function switchOf({ topology, block, to }: Situation): string {
  const segment = block.segment ?? to.interfaces.find((one) => one.segment !== undefined)?.segment
  return topology.segments.get(segment ?? '')?.name.value ?? '<switch>'
}

export const plugIn: RemedyMaker = (situation) => [
  isHyperV(situation)
    ? {
        title: `Connect ${situation.stack.name}’s adapter to its switch.`,
        commands: [
          `Connect-VMNetworkAdapter -VMName ${powershellWord(situation.stack.name)} -SwitchName ${powershellWord(switchOf(situation))}`,
        ],
      }
    : { title: 'Switch the port on.', commands: [`ip link set dev ${shellWord(portOf(situation))} up`] },
]

export const switchOn: RemedyMaker = (situation) => {
  const { stack } = situation
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

export const joinSwitch: RemedyMaker = (situation) => [
  isWindowsContainer(situation, situation.from)
    ? joinNetwork(situation)
    : isHyperV(situation)
      ? {
          title: `Put ${situation.from.name} and ${situation.to.name} on the same switch.`,
          commands: [
            `Connect-VMNetworkAdapter -VMName ${powershellWord(situation.from.name)} -SwitchName ${powershellWord(switchOf(situation))}`,
          ],
        }
      : {
          title: `Put ${situation.from.name} and ${situation.to.name} on the same bridge.`,
          commands: [`ip link set dev <port> master ${shellWord(switchOf(situation))}`],
        },
]
