import type { RecordedOutput } from '../../../shared/recording/recording.ts'
import type { WindowsCommand } from './define-command.ts'
import { countsFor } from './pacing.ts'

/** What was last told to each question, and for how long that counts. */
export interface AskedCommands {
  isDue: (command: WindowsCommand) => boolean
  /** It is being asked: what expires until it is answered may be what the answer does not know yet. */
  begin: (command: WindowsCommand) => void
  keep: (command: WindowsCommand, output: RecordedOutput) => void
  /** In the order of the commands; what was not asked yet is not among them. */
  outputs: (commands: readonly WindowsCommand[]) => RecordedOutput[]
  expire: (what: Expired) => void
}

/** What is due at the next look: everything; what may have changed with the network; the same of what is Hyper-V's. */
export type Expired = 'all' | 'changing' | 'hyper-v'

/** `isTooMuch`: for now only what was not asked yet, or has changed, is worth its while. */
export function createAskedCommands(clock: () => number, isTooMuch: () => boolean = () => false): AskedCommands {
  const asked = new Map<string, { output: RecordedOutput; command: WindowsCommand; until: number; failures: number }>()
  const underway = new Map<string, { command: WindowsCommand; expired?: Expired }>()
  return {
    isDue: ({ name }) => {
      const until = asked.get(name)?.until ?? 0
      return until === 0 || (clock() >= until && !isTooMuch())
    },
    begin: (command) => void underway.set(command.name, { command }),
    keep: (command, output) => {
      const { name, pace } = command
      const failures = output.failure === undefined ? 0 : (asked.get(name)?.failures ?? 0) + 1
      const expired = underway.get(name)?.expired
      underway.delete(name)
      const isPast = expired === 'all' || (expired !== undefined && failures === 0)
      const until = isPast ? 0 : clock() + countsFor(pace, output.failure, failures)
      asked.set(name, { output, command, until, failures })
    },
    outputs: (commands) => commands.flatMap(({ name }) => asked.get(name)?.output ?? []),
    expire: (what) => {
      for (const one of asked.values())
        if (what === 'all' || (changes(one.command, what) && one.failures === 0)) one.until = 0
      for (const one of underway.values())
        if (what === 'all' || (one.expired !== 'all' && changes(one.command, what))) one.expired = what
    },
  }
}

const changes = ({ pace, about }: WindowsCommand, what: Expired) =>
  (pace === 'often' || pace === 'sometimes') && (what === 'changing' || about === 'hyper-v')
