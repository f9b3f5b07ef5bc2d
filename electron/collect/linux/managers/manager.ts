import type { RecordedOutput } from '../../../../shared/recording/recording.ts'
import type { CommandRequest, RunCommand } from '../../command-request.ts'
import type { Surroundings } from './surroundings.ts'

/** A container whose network namespace can be looked into. */
export interface EnterableGuest {
  name: string
  /** File of its network namespace on this machine. */
  namespaceFile: string
  /** MACs that its adapters must have there, where they are known. */
  macs: readonly string[]
}

/** What one manager of guests told. */
export interface ToldGuests {
  outputs: RecordedOutput[]
  enterable: EnterableGuest[]
}

/** What every manager is asked with. */
export interface Asking {
  run: RunCommand
  around: Surroundings
  signal?: AbortSignal
}

/** Asks a program that runs guests about them. Where it is not installed or not running, it tells nothing, and that is no fault. */
export type AskManager = (asking: Asking) => Promise<ToldGuests>

export const nothingTold: ToldGuests = { outputs: [], enterable: [] }

/** Milliseconds that one command of a manager may take: a service that hangs must not hold up the look at all else for long. */
const TIME_LIMIT = 3_000

/** Runs a manager’s command, whose output is `host/NAME.txt`. */
export function ask(
  { run, signal }: Asking,
  { name, ...request }: Omit<CommandRequest, 'id' | 'timeLimit' | 'signal'> & { name: string },
): Promise<RecordedOutput> {
  const limits = { timeLimit: TIME_LIMIT, ...(signal === undefined ? {} : { signal }) }
  return run({ ...request, ...limits, id: `host/${name}.txt` })
}
