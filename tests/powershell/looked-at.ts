import type { TestContext } from 'vitest'
import { createWindowsCollector, type WindowsCollector } from '../../electron/collect/windows/collect-windows.ts'
import type { WindowsCommand } from '../../electron/collect/windows/define-command.ts'
import { windowsCommands } from '../../electron/collect/windows/windows-commands.ts'
import { loadVendors } from '../../electron/recordings/load-vendors.ts'
import { buildInventory } from '../../shared/inventory/build-inventory.ts'
import type { Inventory } from '../../shared/inventory/inventory.ts'
import { readRecording } from '../../shared/parse/read-recording.ts'
import { matrix } from '../../shared/reach/matrix.ts'
import type { Recording } from '../../shared/recording/recording.ts'
import { buildTopology } from '../../shared/topology/build-topology.ts'
import { type MachineOptions, type Scenario, type StoodInMachine, standIn } from './engine.ts'

const vendorOf = await loadVendors()

/** One whole look at a stood-in machine; each test has its own. */
export async function collectorOf(
  ctx: TestContext,
  scenario: Scenario,
  options: MachineOptions & { commands?: readonly WindowsCommand[]; hostName?: string } = {},
): Promise<{ collector: WindowsCollector; machine: StoodInMachine; look: (next?: Scenario) => Promise<Recording> }> {
  const machine = await standIn(ctx, scenario, options)
  const collector = createWindowsCollector({
    program: machine.program,
    hostName: options.hostName ?? 'laptop',
    // A busy machine takes its time, and nothing here waits for that to pass.
    timeLimit: 90_000,
    slowTimeLimit: 90_000,
    commands: options.commands ?? windowsCommands,
  })
  ctx.onTestFinished(() => collector.close())
  const look = (next?: Scenario): Promise<Recording> => {
    if (next !== undefined) machine.change(next)
    collector.expire('all')
    return collector.collect({ whole: true })
  }
  return { collector, machine, look }
}

/** What is joined from it. Every row of every output must have been understood. */
export function understood(recording: Recording): Inventory {
  for (const { parser, output, unread } of readRecording(recording).flatMap(({ outputs }) => outputs))
    if (parser !== undefined && unread.length > 0) throw new Error(`${output.command}: ${JSON.stringify(unread)}`)
  return buildInventory(recording, { vendorOf })
}

/** `web → router: reachable`, for those between machines of these names. */
export function cells(inventory: Inventory, port?: number): Map<string, string> {
  const { endpoints, cells } = matrix(
    buildTopology(inventory),
    port === undefined ? { protocol: 'icmp' } : { protocol: 'tcp', port },
  )
  const name = (id: string) => endpoints.find((one) => one.id === id)?.name ?? id
  return new Map(
    cells.map(({ from, to, address, verdict, reason }) => [
      `${name(from)} → ${name(to)}${address === null ? '' : ` ${address}`}`,
      verdict === 'reachable' ? verdict : `${verdict}, ${reason}`,
    ]),
  )
}
