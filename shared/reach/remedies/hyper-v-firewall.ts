import type { RemedyMaker } from './situation.ts'

/** By which the Hyper-V firewall knows WSL (Microsoft: Configure Hyper-V firewall). */
const WSL = "'{40E0AC32-46A5-438A-A0B2-2B479E8F2E90}'"

/** What tells whether the Hyper-V firewall lets somebody in to WSL, and what makes it. */
export const askHyperVFirewall: RemedyMaker = ({ from, to, question: { protocol, port } }) => {
  if (from.kind === 'host' || to.kind === 'host')
    return [{ title: 'Between the two, ask for 127.0.0.1.', commands: [] }]
  const look = {
    title: 'See what the Hyper-V firewall lets in to WSL.',
    commands: [
      `Get-NetFirewallHyperVVMSetting -PolicyStore ActiveStore -Name ${WSL}`,
      `Get-NetFirewallHyperVRule -VMCreatorId ${WSL}`,
    ],
  }
  if (protocol === 'icmp' || port === undefined) return [look]
  const open = {
    title: `Let it in to port ${port} of WSL.`,
    commands: [
      `New-NetFirewallHyperVRule -Name WSL-${port} -DisplayName 'WSL port ${port}' -Direction Inbound -Action Allow -VMCreatorId ${WSL} -Protocol ${protocol.toUpperCase()} -LocalPorts ${port}`,
    ],
    caution: 'In an elevated PowerShell. It opens that port to everybody who reaches this machine.',
  }
  return [look, open]
}
