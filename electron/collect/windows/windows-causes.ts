import type { Failure } from '../failure-of.ts'

/** Why Windows does not tell something, and the command that mends it: to copy into an elevated PowerShell. Nothing runs it. */
export interface WindowsCause extends Failure {
  remedy?: string
}

const FEATURE = 'Enable-WindowsOptionalFeature -Online -FeatureName'
const OFF = 'Hyper-V is not switched on, so there are no machines and switches of its to show'
const NO_MODULE = 'Hyper-V is on, but its commands for PowerShell are not installed'

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
      'Windows shows some settings, such as the firewall’s rules, only to administrators; start Switchyard from an elevated PowerShell to see them',
    remedy: 'Start-Process powershell -Verb RunAs',
  },
  home: {
    code: 'not-found',
    sentence: 'Windows Home has no Hyper-V, so there are no machines and switches of its to show',
  },
  off: { code: 'not-found', sentence: OFF, remedy: `${FEATURE} Microsoft-Hyper-V -All` },
  offOnServer: {
    code: 'not-found',
    sentence: `${OFF} (it is a role of this server)`,
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
  containersHidden: {
    code: 'denied',
    sentence:
      'Windows shows containers and their networks only to administrators; start Switchyard from an elevated PowerShell to see them',
    remedy: 'Start-Process powershell -Verb RunAs',
  },
  noContainerCommands: {
    code: 'not-found',
    sentence:
      'this Windows has no commands for containers’ networks (the module HostNetworkingService), so containers of its are not shown',
  },
  restricted: {
    code: 'denied',
    sentence:
      'policy lets PowerShell run only restricted scripts here (Constrained Language Mode), so each command is asked for alone and looks take longer: only whoever makes the policy can change that',
    remedy: '$ExecutionContext.SessionState.LanguageMode',
  },
} as const satisfies Record<string, WindowsCause>

/** The command that mends a failure of a Windows machine; undefined where there is none. */
export function windowsMendingCommand({ sentence }: Pick<Failure, 'sentence'>): string | undefined {
  const causes: WindowsCause[] = Object.values(windowsCauses)
  return causes.find((cause) => cause.sentence === sentence)?.remedy
}
