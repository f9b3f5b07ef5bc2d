import { hostname } from 'node:os'
import type { CollectGroup } from '../../../shared/contract/collect-groups.ts'
import type { RecordedMachine, Recording } from '../../../shared/recording/recording.ts'
import type { CollectOptions } from '../collect-options.ts'
import type { RunCommand } from '../command-request.ts'
import { withProgress } from '../progress.ts'
import { runCommand } from '../run-command.ts'
import { collectCounters } from './collect-counters.ts'
import { collectGuests, type Guests } from './collect-guests.ts'
import { collectSettings, collectStack } from './collect-stack.ts'
import { fileOutputs, filesToRead } from './file-outputs.ts'
import { readHostFirewall } from './firewall.ts'
import { nothingTold } from './managers/manager.ts'
import { createPacedManagers, type PacedManagers } from './managers/paced-managers.ts'
import { ownSurroundings, type Surroundings } from './managers/surroundings.ts'
import { runBatch } from './run-batch.ts'

export interface CollectLinuxOptions extends CollectOptions {
  /** How a command is run; `runCommand` where absent. */
  run?: RunCommand
  /** Where an earlier look's answers count for a while; asked anew where absent. */
  managers?: PacedManagers
  /** What managers of guests there are; this machine's where absent. */
  around?: Surroundings
  /** Files that are read; this machine's where absent. */
  files?: readonly string[]
}

/** Asked of the host only. */
export const bridgeQuestions = { 'bridge-link.txt': 'link', 'bridge-vlan.txt': 'vlan', 'bridge-fdb.txt': 'fdb' }
export const hostQuestions = { 'ip-netns.txt': 'netns list' }

const noGuests: Guests = { machines: [] }
const nobodyAsks = Promise.resolve({ program: 'none' as const, outputs: [] })

/** Commands at the same time: more only wait for each other on the few cores of a laptop. */
const PARALLEL = 6

/**
 * Looks at this machine and its guests (named network namespaces on its bridges and veths), and records what every
 * command printed. Commands that fail are part of the recording, each with its reason.
 */
export async function collectLinux(options: CollectLinuxOptions = {}): Promise<Recording> {
  const { signal } = options
  const run = withProgress(options.run ?? runCommand, PARALLEL, options.onProgress)
  const takenAt = new Date().toISOString()
  const stack = { machine: 'host' }
  const asks = (group: CollectGroup) => options.without?.includes(group) !== true
  const firewall = asks('firewall') ? readHostFirewall(run, stack, signal) : nobodyAsks
  const bridges = asks('bridges')
    ? runBatch(run, stack, { program: 'bridge', options: ['-j'], questions: bridgeQuestions }, signal)
    : []
  const files = asks('settings') ? fileOutputs(run, options.files ?? filesToRead(), signal) : []
  const counters = asks('traffic') ? collectCounters(run, stack, signal) : []
  const told = await collectStack(run, stack, hostQuestions, asks, signal)
  const managers = options.managers ?? createPacedManagers()
  const asking = { run, around: options.around ?? ownSurroundings(), ...(signal === undefined ? {} : { signal }) }
  const managed = asks('guests') ? managers.ask(told, asking) : Promise.resolve(nothingTold)
  const program = firewall.then((read) => read.program)
  const [settings, guests] = await Promise.all([
    asks('settings') ? collectSettings(run, stack, told, signal) : undefined,
    asks('guests')
      ? collectGuests({
          run,
          host: told,
          firewall: program,
          containers: managed.then(({ enterable }) => enterable),
          asks,
          ...(signal === undefined ? {} : { signal }),
        })
      : noGuests,
  ])
  const name = hostname()
  const host: RecordedMachine = {
    id: 'host',
    role: 'host',
    name,
    os: 'linux',
    access: 'local',
    outputs: [
      { id: 'host/hostname.txt', command: 'hostname', text: `${name}\n`, exitCode: 0 },
      ...told,
      ...(await counters),
      ...(await bridges),
      ...(await firewall).outputs,
      ...(settings === undefined ? [] : [settings]),
      ...(guests.refused === undefined ? [] : [guests.refused]),
      ...(await managed).outputs,
      ...(await files),
    ],
  }
  signal?.throwIfAborted()
  return { name, takenAt, machines: [host, ...guests.machines] }
}
