import type { Stack } from '../../topology/topology.ts'
import type { Remedy } from '../verdict.ts'
import { isWindowsContainer, joinNetwork } from './containers.ts'
import { powershellWord, shellWord } from './shell-words.ts'
import { interfaceAt, isHyperV, isWindows, type RemedyMaker, type Situation } from './situation.ts'

export function externalSwitch(guest: Stack): Remedy {
  return {
    title: `Put ${guest.name} on an External switch: it becomes a full member of the home network.`,
    commands: [
      "New-VMSwitch -Name 'External' -NetAdapterName '<your network card>' -AllowManagementOS $true",
      `Connect-VMNetworkAdapter -VMName ${powershellWord(guest.name)} -SwitchName 'External'`,
    ],
    caution: 'It cuts the host’s network for a moment; on Wi-Fi the access point sees one MAC address for all.',
  }
}

/** The host’s side of the guest’s cable: `v-web`. */
function portOf({ topology, block }: Situation): string {
  const attachment = topology.index.places.get(block.interface ?? '')?.attachment
  const host = topology.stacks.get(topology.inventory.host)
  return host?.interfaces.find(({ id }) => id === attachment?.port)?.name ?? '<port>'
}

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
  const name = interfaceAt(situation)?.name ?? '<interface>'
  return [
    {
      title: `Switch ${name} of ${stack.called} on, and see that its cable or network is there.`,
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

export const sameVlan: RemedyMaker = (situation) => [
  isHyperV(situation)
    ? {
        title: 'Put both into the same VLAN.',
        commands: [`Set-VMNetworkAdapterVlan -VMName ${powershellWord(situation.stack.name)} -Access -VlanId <number>`],
      }
    : {
        title: 'Put both into the same VLAN.',
        commands: [`bridge vlan add dev ${shellWord(portOf(situation))} vid <number> pvid untagged`],
      },
]

export const endIsolation: RemedyMaker = (situation) => [
  {
    title: 'End the isolation of one of the two ports, if it is not meant.',
    commands: [`bridge link set dev ${shellWord(portOf(situation))} isolated off`],
  },
]

const adapterCommand = (name: string, rest: string) => `Set-VMNetworkAdapter -VMName ${powershellWord(name)} ${rest}`

export const allowSpoofing: RemedyMaker = ({ stack }) => [
  {
    title: `Allow ${stack.name} to send with other MAC addresses.`,
    commands: [adapterCommand(stack.name, '-MacAddressSpoofing On')],
    caution: 'It may then pretend to be any other machine of the switch.',
  },
]

export const routerGuardOff: RemedyMaker = ({ stack }) => [
  {
    title: `Let ${stack.name} announce itself as a router.`,
    commands: [adapterCommand(stack.name, '-RouterGuard Off')],
  },
]

export const portAcl: RemedyMaker = ({ stack }) => [
  {
    title: `Look at the access lists of ${stack.name}’s port, and take away the entry that denies it, if it is not meant.`,
    commands: [
      `Get-VMNetworkAdapterAcl -VMName ${powershellWord(stack.name)}`,
      `Get-VMNetworkAdapterExtendedAcl -VMName ${powershellWord(stack.name)}`,
      `Remove-VMNetworkAdapterAcl -VMName ${powershellWord(stack.name)} -RemoteIPAddress <address> -Direction <direction> -Action Deny`,
    ],
  },
]
