import type { RecordedOutput } from '../../shared/recording/recording.ts'
import type { CommandRequest } from './command-request.ts'
import { failureOf } from './failure-of.ts'
import { runProgram } from './run-program.ts'

/** Milliseconds that one command may take. */
export const TIME_LIMIT = 5_000
/** Bytes that one command may print. */
export const OUTPUT_LIMIT = 16 * 1024 * 1024

/**
 * Runs one command, without a shell, in the C locale, and records what it printed on standard output. A command that
 * takes or prints too much is ended together with everything it started. Never rejects: what went wrong is `failure`.
 */
export async function runCommand(request: CommandRequest): Promise<RecordedOutput> {
  const limits = { timeLimit: request.timeLimit ?? TIME_LIMIT, outputLimit: request.outputLimit ?? OUTPUT_LIMIT }
  const { file, args, input, env, signal } = request
  const end = await runProgram({
    file,
    args,
    ...limits,
    ...(input === undefined ? {} : { input }),
    ...(env === undefined ? {} : { env }),
    ...(signal === undefined ? {} : { signal }),
  })
  const failure = failureOf({ program: programOf(request), ...limits, ...end })
  return {
    id: request.id,
    command: request.command,
    text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(end.stdout),
    ...(end.exitCode === undefined ? {} : { exitCode: end.exitCode }),
    ...(failure === undefined ? {} : { failure }),
    milliseconds: end.milliseconds,
  }
}

/** `nft` for `nft -j list ruleset`, wherever it is run: the first word of what the person reads. */
function programOf(request: CommandRequest): string {
  return /^\S+/.exec(request.command)?.[0] ?? request.file
}
