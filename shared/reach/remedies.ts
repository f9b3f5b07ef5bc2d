import type { Stack, Topology } from '../topology/topology.ts'
import { powershellWord, shellWord } from './shell-words.ts'
import type { Block, Question, Remedy } from './verdict.ts'

/** What could be done about what stops a conversation, most telling first; commands to copy, in the words of windows.md. */
export function remediesFor(topology: Topology, question: Question, blocks: readonly Block[]): Remedy[] {
  const made = blocks.flatMap((block) => remedyFor(topology, question, block))
  return [...new Map(made.map((one) => [one.title, one])).values()]
}

function remedyFor(topology: Topology, question: Question, block: Block): Remedy[] {
  const stack = topology.stacks.get(block.stack)
  const to = topology.stacks.get(question.to)
  if (stack === undefined || to === undefined) return []
  const isWindows = topology.stacks.get(topology.inventory.host)?.machine?.os?.value === 'windows'
  switch (block.code) {
    case 'nat-no-mapping':
      if (stack.kind === 'router') return [routerMapping(stack, to, question)]
      return isWindows ? [externalSwitch(to), portProxy(to, question)] : [linuxMapping(stack, to, question)]
    case 'not-forwarding':
      return [isWindows ? windowsForwarding(stack) : linuxForwarding(stack)]
    case 'strong-host':
      return [windowsForwarding(stack)]
    case 'guest-off':
      return isWindows
        ? [{ title: `Start ${stack.name}.`, commands: [`Start-VM -Name ${powershellWord(stack.name)}`] }]
        : []
    case 'private-switch':
      return [externalSwitch(stack)]
    case 'link-local-address':
      return [renewLease(stack)]
    case 'port-acl-deny':
      return [
        {
          title: `Look at the access list of ${stack.name}’s port.`,
          commands: [`Get-VMNetworkAdapterAcl -VMName ${powershellWord(stack.name)}`],
        },
      ]
    default:
      return []
  }
}

function externalSwitch(guest: Stack): Remedy {
  return {
    title: `Put ${guest.name} on an External switch: it becomes a full member of the home network.`,
    commands: [
      "New-VMSwitch -Name 'External' -NetAdapterName '<your network card>' -AllowManagementOS $true",
      `Connect-VMNetworkAdapter -VMName ${powershellWord(guest.name)} -SwitchName 'External'`,
    ],
    caution: 'It cuts the host’s network for a moment; on Wi-Fi the access point sees one MAC address for all.',
  }
}

function portProxy(guest: Stack, { port }: Question): Remedy {
  const address =
    guest.interfaces.flatMap(({ addresses }) => addresses).find(({ known }) => known)?.address ?? '<address>'
  const wanted = port ?? '<port>'
  return {
    title: `Let the host pass one TCP port on to ${guest.name}.`,
    commands: [
      `netsh interface portproxy add v4tov4 listenport=${wanted} connectaddress=${address} connectport=${wanted}`,
    ],
    caution:
      'TCP only; the host’s firewall must let the port in as well; on the Default Switch the VM’s address changes at every boot.',
  }
}

function routerMapping(router: Stack, to: Stack, { port }: Question): Remedy {
  return {
    title: `A port forwarding on ${router.name}, for ${port === undefined ? 'one port' : `port ${port}`} to ${to.name}, is set in the router’s own pages.`,
    commands: [],
    caution: 'It opens that port to the whole internet.',
  }
}

function linuxMapping(stack: Stack, guest: Stack, { protocol, port }: Question): Remedy {
  const address =
    guest.interfaces.flatMap(({ addresses }) => addresses).find(({ known }) => known)?.address ?? '<address>'
  const wanted = `${protocol === 'udp' ? 'udp' : 'tcp'} dport ${port ?? '<port>'}`
  return {
    title: `Let ${stack.name} pass one port on to ${guest.name}.`,
    commands: [
      'nft add table ip nat',
      "nft 'add chain ip nat prerouting { type nat hook prerouting priority dstnat; }'",
      `nft add rule ip nat prerouting ${wanted} dnat to ${address}`,
    ],
    caution: 'The firewall must let the port through as well; it is gone at the next boot unless it is saved.',
  }
}

function windowsForwarding(stack: Stack): Remedy {
  const names = stack.interfaces.filter(({ segment }) => segment !== undefined).map(({ title }) => title)
  return {
    title: `Let ${stack.name} pass packets on, on both interfaces.`,
    commands: names.map((name) => `Set-NetIPInterface -InterfaceAlias ${powershellWord(name)} -Forwarding Enabled`),
    caution: 'The networks on both sides need a route back; for the Default Switch and WSL it is undone at reboot.',
  }
}

function linuxForwarding(stack: Stack): Remedy {
  return {
    title: `Let ${stack.name} pass packets on.`,
    commands: ['sysctl -w net.ipv4.ip_forward=1'],
    caution: 'The networks on both sides need a route back, or a NAT; it is undone at reboot.',
  }
}

function renewLease(stack: Stack): Remedy {
  const isWindows = stack.machine?.os?.value === 'windows'
  return {
    title: `Get ${stack.name} an address of its network: check the cable or virtual switch, then ask the DHCP server again.`,
    commands: [isWindows ? 'ipconfig /renew' : `networkctl renew ${shellWord(stack.interfaces[0]?.name ?? 'eth0')}`],
  }
}
