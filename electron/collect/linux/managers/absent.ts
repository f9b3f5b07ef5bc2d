import type { RecordedOutput } from '../../../../shared/recording/recording.ts'

/** What a client says whose service does not run. */
const NO_SERVICE =
  /no such file or directory|failed to connect to the hypervisor|connection refused|cannot connect to the docker daemon|server version: unreachable/i

/** Whether a manager is not installed, or not running: there are no guests of it then, which is no fault. */
export function isAbsent({ failure }: RecordedOutput): boolean {
  return failure?.code === 'not-found' || (failure?.code === 'failed' && NO_SERVICE.test(failure.sentence))
}
