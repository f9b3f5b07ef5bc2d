import type { Segment } from '../../inventory/inventory.ts'
import type { Stack, Topology } from '../../topology/topology.ts'
import type { Remedy } from '../verdict.ts'
import { powershellWord } from './shell-words.ts'
import type { RemedyMaker } from './situation.ts'
import { windowsName } from './windows-name.ts'

const CARDS: ReadonlySet<string> = new Set(['ethernet', 'wifi'])
const MOMENT = 'It cuts the host’s network for a moment'
const WIFI = 'on Wi-Fi the access point sees one MAC address for all'

/** Puts a guest on the network outside: by the External switch that there is, else by a new one on the host's card. */
export function externalSwitch(topology: Topology, guest: Stack): Remedy {
  if (guest.machine?.guest?.value.manager === 'wsl') return mirrored(guest)
  const { inventory } = topology
  const known = inventory.segments.find(({ kind, external }) => kind === 'virtual-switch' && external)
  const connect = (name: string) =>
    `Connect-VMNetworkAdapter -VMName ${powershellWord(guest.name)} -SwitchName ${powershellWord(name)}`
  if (known !== undefined)
    return {
      title: `Put ${guest.name} on the External switch ${known.name.value}: it becomes a full member of the network outside.`,
      commands: [connect(known.name.value)],
      caution: 'It gets another address there, and everybody on that network may begin a conversation with it.',
    }
  const taken = new Set(inventory.segments.map(({ name }) => name.value))
  const name = taken.has('External') ? 'External 2' : 'External'
  const host = topology.stacks.get(inventory.host)
  const card = host?.machine?.interfaces.find(({ uplink, kind }) => uplink && CARDS.has(kind.value))
  const nic =
    host &&
    windowsName(
      topology,
      host,
      host.interfaces.find(({ id }) => id === card?.id),
    )
  return {
    title: `Put ${guest.name} on an External switch: it becomes a full member of the home network.`,
    commands: [
      `New-VMSwitch -Name ${powershellWord(name)} -NetAdapterName ${powershellWord(nic ?? '<your network card>')} -AllowManagementOS $true`,
      connect(name),
    ],
    caution: card?.kind.value === 'ethernet' ? `${MOMENT}.` : `${MOMENT}; ${WIFI}.`,
  }
}

/** Hyper-V's commands do not know the machine of WSL 2; it can use the network of Windows itself. */
function mirrored({ name }: Stack): Remedy {
  return {
    title: `Let ${name} use the network of Windows itself: networkingMode=mirrored below [wsl2] in .wslconfig.`,
    commands: ['notepad "$env:USERPROFILE\\.wslconfig"', 'wsl.exe --shutdown'],
    caution:
      'Windows 11 22H2 or later. The second command ends all distributions; they start again with the new network.',
  }
}

/** From a Private switch: to the host by making it an Internal one, further by another switch. */
export const leavePrivate: RemedyMaker = ({ topology, from, to }) => {
  const guest = to.kind === 'guest' ? to : from
  const inside = privateSwitchOf(topology, guest)
  if (inside === undefined || ![from.id, to.id].includes(topology.inventory.host))
    return [externalSwitch(topology, guest)]
  const { value: name } = inside.name
  return [
    {
      title: `Make ${name} an Internal switch: the host gets an adapter on it.`,
      commands: [
        `Set-VMSwitch -Name ${powershellWord(name)} -SwitchType Internal`,
        `New-NetIPAddress -InterfaceAlias ${powershellWord(`vEthernet (${name})`)} -IPAddress <address> -PrefixLength <length>`,
      ],
      caution: 'In an elevated PowerShell. The host needs an address of the network that the machines on it use.',
    },
    externalSwitch(topology, guest),
  ]
}

/** The Private switch that a machine is on. */
export function privateSwitchOf(topology: Topology, { interfaces }: Stack): Segment | undefined {
  const on = interfaces.map(({ segment }) => topology.segments.get(segment ?? ''))
  return on.find((one) => one?.switchType?.value === 'Private')
}
