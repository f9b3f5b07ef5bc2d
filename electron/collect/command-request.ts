import type { RecordedOutput } from '../../shared/recording/recording.ts'

/** One command to run. What a person reads (`command`) and what is started (`file`, `args`) are told apart: no shell ever sees either. */
export interface CommandRequest {
  /** Id of the output in the recording: `host/ip-address.txt`. */
  id: string
  /** As a person would type it: `ip -j -d address show`. */
  command: string
  file: string
  args: readonly string[]
  /** Written to standard input, which is otherwise empty. */
  input?: string
  /** Variables of its environment beside those of this process. */
  env?: Readonly<Record<string, string>>
  /** Milliseconds; 5,000 where absent. */
  timeLimit?: number
  /** Bytes of standard output; 16 MiB where absent. */
  outputLimit?: number
  signal?: AbortSignal
}

/** Runs a command and says what came of it; never rejects. */
export type RunCommand = (request: CommandRequest) => Promise<RecordedOutput>
