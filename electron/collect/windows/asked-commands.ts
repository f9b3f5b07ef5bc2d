import type { RecordedOutput } from '../../../shared/recording/recording.ts'
import type { Pace, WindowsCommand } from './define-command.ts'
import { countsFor } from './pacing.ts'

/** What was last told to each question, and for how long that counts. */
export interface AskedCommands {
  isDue: (command: WindowsCommand) => boolean
  keep: (command: WindowsCommand, output: RecordedOutput) => void
  /** In the order of the commands; what was not asked yet is not among them. */
  outputs: (commands: readonly WindowsCommand[]) => RecordedOutput[]
  /** Something has changed: all but what seldom does is due. `all`: everything. */
  expire: (what: 'all' | 'changing') => void
}

export function createAskedCommands(clock: () => number): AskedCommands {
  const asked = new Map<string, { output: RecordedOutput; pace: Pace; until: number; failures: number }>()
  return {
    isDue: ({ name }) => clock() >= (asked.get(name)?.until ?? 0),
    keep: ({ name, pace }, output) => {
      const failures = output.failure === undefined ? 0 : (asked.get(name)?.failures ?? 0) + 1
      asked.set(name, { output, pace, until: clock() + countsFor(pace, output.failure, failures), failures })
    },
    outputs: (commands) => commands.flatMap(({ name }) => asked.get(name)?.output ?? []),
    expire: (what) => {
      for (const one of asked.values())
        if (what === 'all' || (one.pace !== 'rarely' && one.failures === 0)) one.until = 0
    },
  }
}
