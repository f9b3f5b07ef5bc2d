import { powershellWord, shellWord } from './shell-words.ts'
import { interfaceAt, isWindows, knownAddress, type RemedyMaker } from './situation.ts'

export const renewLease: RemedyMaker = (situation) => {
  const { stack } = situation
  const { manager, without } = stack.machine?.guest?.value ?? {}
  if (without?.how === 'none')
    return [
      {
        title: `Give ${stack.called} a network: it was started without one.`,
        commands: manager === 'docker' ? [`docker network connect bridge ${shellWord(stack.name)}`] : [],
      },
    ]
  const name = interfaceAt(situation)?.name ?? 'eth0'
  return [
    {
      title: `Get ${stack.called} an address of its network: check the cable or virtual switch, then ask the DHCP server again.`,
      commands: [isWindows(stack) ? 'ipconfig /renew' : `networkctl renew ${shellWord(name)}`],
    },
  ]
}

export const findNeighbour: RemedyMaker = ({ stack, to, question }) => {
  const address = question.address ?? knownAddress(to) ?? '<address>'
  return [
    {
      title: `See whether the address is right, the other machine runs, and both have the same mask.`,
      commands: isWindows(stack)
        ? [
            `Get-NetNeighbor -IPAddress ${powershellWord(address)}`,
            'Get-NetIPAddress | Select-Object IPAddress, PrefixLength',
          ]
        : [`ip neigh show ${shellWord(address)}`, 'ip address show'],
    },
  ]
}

export const oneAddressEach: RemedyMaker = ({ stack, to, question }) => {
  const address = question.address ?? knownAddress(to) ?? '<address>'
  return [
    {
      title: `Give one of the two another address than ${address}.`,
      commands: [
        isWindows(stack)
          ? `Get-NetNeighbor -IPAddress ${powershellWord(address)}`
          : `ip neigh show ${shellWord(address)}`,
      ],
      caution: 'The neighbour table tells which of them answers now: by its MAC.',
    },
  ]
}
