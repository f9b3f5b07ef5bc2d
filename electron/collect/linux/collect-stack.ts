import type { CollectGroup } from '../../../shared/contract/collect-groups.ts'
import type { RecordedOutput } from '../../../shared/recording/recording.ts'
import type { RunCommand } from '../command-request.ts'
import { Link, rowsOf } from './iproute-json.ts'
import { runBatch } from './run-batch.ts'
import { type Stack, startIn } from './stack.ts'
import { sysctlKeys } from './sysctl-keys.ts'

export const questions = {
  // Before `link show`: after it, in one process, `address show` would print what it alone leaves out.
  'ip-address.txt': 'address show',
  'ip-link.txt': 'link show',
  'ip-route.txt': 'route show table all',
  'ip-neigh.txt': 'neigh show',
  'ip-rule.txt': 'rule show',
}
// `ip` without a family shows all routes of `table all`, IPv6 too (iproute.c: only a table of its own means IPv4), but
// of the rules those of IPv4.
export const questions6 = { 'ip-6-rule.txt': 'rule show' }

const { 'ip-neigh.txt': _, ...withoutNeighbours } = questions

/** Whether a group of commands is asked. */
export type Asks = (group: CollectGroup) => boolean

/** What `ip` tells of one stack, IPv4 and IPv6, without its settings. `more` are questions of the host only. */
export async function collectStack(
  run: RunCommand,
  stack: Stack,
  more: Readonly<Record<string, string>> = {},
  asks: Asks = () => true,
  signal?: AbortSignal,
): Promise<RecordedOutput[]> {
  const batches = await Promise.all([
    runBatch(
      run,
      stack,
      {
        program: 'ip',
        options: ['-j', '-d'],
        questions: { ...(asks('neighbours') ? questions : withoutNeighbours), ...more },
      },
      signal,
    ),
    runBatch(run, stack, { program: 'ip', options: ['-6', '-j', '-d'], questions: questions6 }, signal),
  ])
  return batches.flat()
}

/** The kernel settings that decide over packets, for the interfaces that `outputs` of the same stack tell of. */
export function collectSettings(
  run: RunCommand,
  stack: Stack,
  outputs: readonly RecordedOutput[],
  signal?: AbortSignal,
): Promise<RecordedOutput> {
  const { keys, typed } = sysctlKeys(rowsOf(outputs, 'ip-link.txt', Link).map((link) => link.ifname))
  return run({
    ...startIn(stack, 'sysctl', ['-e', ...keys]),
    id: `${stack.machine}/sysctl.txt`,
    command: `sysctl -e ${typed}`,
    ...(signal === undefined ? {} : { signal }),
  })
}
