import type { Inventory, OutputSummary } from '../../shared/inventory/inventory.ts'
import type { GuestAccess } from '../../shared/recording/recording.ts'

type Asked = NonNullable<OutputSummary['asked']>

/** How and when a machine was asked itself; undefined where it was not. */
export function howAsked(machine: string, { outputs }: Inventory): Asked | undefined {
  return outputs.find((output) => output.machine === machine && output.asked !== undefined)?.asked
}

const ways: Record<GuestAccess, string> = { ssh: 'SSH', 'powershell-direct': 'PowerShell Direct', wsl: 'wsl.exe' }

/** "by SSH at 10:12:30"; on another day than `now` with the date. */
export function askedWords({ by, at }: Asked, now = new Date()): string {
  const then = new Date(at)
  const time = then.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', second: '2-digit' })
  const day = then.toDateString() === now.toDateString() ? '' : ` on ${then.toLocaleDateString()}`
  return `by ${ways[by]} at ${time}${day}`
}
