import type { Failure } from '../failure-of.ts'

/** Why Windows does not tell something, and the command that mends it: to copy into an elevated PowerShell. Nothing runs it. */
export interface WindowsCause extends Failure {
  remedy?: string
}

const FEATURE = 'Enable-WindowsOptionalFeature -Online -FeatureName'
const NOTHING = 'so there are no virtual machines and switches to show'
const NO_MODULE =
  'Hyper-V is on, but its commands for PowerShell are not installed, so its machines and switches are not told; install them in an elevated PowerShell'

/** What is wrong with more than one command. */
export const windowsCauses = {
  notInGroup: {
    code: 'denied',
    sentence:
      'Hyper-V shows its machines and switches only to its administrators’ group; join it in an elevated PowerShell, then sign in again',
    // By its SID: its name differs by language.
    remedy: 'Add-LocalGroupMember -SID S-1-5-32-578 -Member $env:USERNAME',
  },
  notElevated: {
    code: 'denied',
    sentence:
      'Windows shows some things, such as the firewall’s rules and containers’ networks, only to administrators; start Switchyard from an elevated PowerShell to see them',
    remedy: 'Start-Process powershell -Verb RunAs',
  },
  home: {
    code: 'not-found',
    sentence: `Windows Home has no Hyper-V, ${NOTHING}: Windows Pro has it`,
  },
  off: {
    code: 'not-found',
    sentence: `Hyper-V is not switched on, ${NOTHING}; switch it on in an elevated PowerShell, then restart Windows`,
    remedy: `${FEATURE} Microsoft-Hyper-V -All`,
  },
  offOnServer: {
    code: 'not-found',
    sentence: `Hyper-V, a role of this server, is not installed, ${NOTHING}; install it in an elevated PowerShell, then restart`,
    remedy: 'Install-WindowsFeature -Name Hyper-V -IncludeManagementTools',
  },
  noModule: {
    code: 'not-found',
    sentence: NO_MODULE,
    remedy: `${FEATURE} Microsoft-Hyper-V-Management-PowerShell`,
  },
  noModuleOnServer: {
    code: 'not-found',
    sentence: `${NO_MODULE} (they are a feature of this server)`,
    remedy: 'Install-WindowsFeature -Name Hyper-V-PowerShell',
  },
  noContainerCommands: {
    code: 'not-found',
    sentence:
      'this Windows has no commands for containers’ networks (the module HostNetworkingService), so containers are not shown',
  },
  restricted: {
    code: 'denied',
    sentence:
      'policy lets PowerShell run only restricted scripts here (Constrained Language Mode), so each command is asked for alone and looks take longer: only whoever makes the policy can change that',
  },
} as const satisfies Record<string, WindowsCause>

/** The command that mends a failure of a Windows machine; undefined where there is none. */
export function windowsMendingCommand({ sentence }: Pick<Failure, 'sentence'>): string | undefined {
  const causes: WindowsCause[] = Object.values(windowsCauses)
  return causes.find((cause) => cause.sentence === sentence)?.remedy
}

/** Everything is told all the same, in another way: only worth a note. */
export function isWindowsNote({ sentence }: Pick<Failure, 'sentence'>): boolean {
  return sentence === windowsCauses.restricted.sentence
}
