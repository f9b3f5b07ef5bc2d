import type { WslMode, WslNetwork } from './wsl-network.ts'
import { isYes } from './wsl-network.ts'

/** What the guest's setting is called that says how WSL is connected. */
export const WSL_NETWORK = 'WSL 2 network'

/** What a mode means for who reaches whom (Microsoft: Accessing network applications with WSL). `isNatYet`: it takes effect later. */
export function wslNetworkWords({ mode, settings }: WslNetwork, isNatYet: boolean): string {
  if (isNatYet)
    return `NAT until now: .wslconfig says ${mode.value}, which begins after wsl --shutdown, and for mirrored needs Windows 11 22H2`
  const forwarding = settings.get('localhostForwarding')
  const words: Record<WslMode, string> = {
    nat: `NAT: Windows translates what it begins; from outside only ports that Windows passes on lead to it${
      forwarding === undefined || isYes(forwarding) ? '. This machine also reaches it at localhost' : ''
    }`,
    mirrored: mirroredWords(settings.get('hostAddressLoopback')),
    bridged: `bridged: it is on the switch ${settings.get('vmSwitch')?.value ?? 'that vmSwitch names'}, as a machine of its own`,
    virtioproxy: 'VirtioProxy: a program of Windows begins its conversations for it',
    none: 'none: it has no network',
  }
  return words[mode.value]
}

function mirroredWords(loopback: Parameters<typeof isYes>[0] | undefined): string {
  const also = loopback !== undefined && isYes(loopback) ? ', and at this machine’s own IPv4 addresses' : ''
  return `mirrored: it has this machine’s addresses. The two reach each other at 127.0.0.1${also}. From the network it is reached at this machine’s addresses, where the Hyper-V firewall lets that in, which is not read`
}
