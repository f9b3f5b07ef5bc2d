import type { RecordedOutput } from '../../../shared/recording/recording.ts'
import type { RunCommand } from '../command-request.ts'
import { type Stack, startIn } from './stack.ts'

/** One small file for all interfaces of a stack: `ip -s` would print five times as much, and needs a process of its own all the same. */
export const COUNTERS = '/proc/net/dev'

/** What each interface of a stack has carried so far, and when that was. Where it can't be read nothing is amiss but that it isn't told. */
export async function collectCounters(run: RunCommand, stack: Stack, signal?: AbortSignal): Promise<RecordedOutput[]> {
  const output = await run({
    ...startIn(stack, 'cat', [COUNTERS]),
    id: `${stack.machine}/proc-net-dev.txt`,
    command: `cat ${COUNTERS}`,
    ...(signal === undefined ? {} : { signal }),
  })
  return output.failure === undefined ? [{ ...output, at: new Date().toISOString() }] : []
}
