import type { GuestWay } from '../../shared/contract/guest-asking.ts'
import type { Inventory, Machine } from '../../shared/inventory/inventory.ts'
import type { Recording } from '../../shared/recording/recording.ts'
import { type Refusal, refusal } from '../../shared/recording/refusal.ts'
import { offeredWays } from '../collect/guests/offered-ways.ts'

export interface AskOptions {
  /** `[USER@]HOST`. */
  ssh?: string
  port?: number
  /** The guest runs Windows. */
  windows?: boolean
  /** Name of a distribution. */
  wsl?: string
  /** PowerShell Direct, as this user of the guest. */
  direct?: string
  yes?: boolean
  output?: string
}

/** The way that the options name. */
export function askedWay(
  options: AskOptions,
  guest: Machine,
  inventory: Inventory,
  recording: Recording,
): GuestWay | Refusal {
  const { ssh, port, windows, wsl, direct } = options
  if (ssh !== undefined) {
    const at = ssh.lastIndexOf('@')
    const system = windows === true || guest.os?.value === 'windows' ? 'windows' : 'linux'
    return {
      kind: 'ssh',
      host: ssh.slice(at + 1),
      ...(at < 0 ? {} : { user: ssh.slice(0, at) }),
      ...(port === undefined ? {} : { port }),
      system,
    }
  }
  if (wsl !== undefined) return { kind: 'wsl', distribution: wsl }
  if (direct === undefined)
    return refusal(
      'wrong-use',
      'Say how: --ssh USER@ADDRESS, --direct USER (PowerShell Direct), or --wsl DISTRIBUTION.',
    )
  const offered = offeredWays(guest, inventory, recording).find(({ kind }) => kind === 'powershell-direct')
  if (offered?.kind !== 'powershell-direct')
    return refusal('not-here', 'PowerShell Direct is there for guests of Hyper-V only: ask by SSH.')
  return offered.missing === undefined ? { kind: offered.kind, vm: offered.vm } : refusal('not-here', offered.missing)
}
