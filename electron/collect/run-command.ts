import { execa, type Options } from 'execa'
import type { RecordedOutput } from '../../shared/recording/recording.ts'
import type { CommandRequest } from './command-request.ts'
import { type Ending, failureOf } from './failure-of.ts'
import { gather } from './gather.ts'
import { disownProcessGroup, endProcessGroup, ownProcessGroup } from './process-group.ts'
import { searchPath } from './search-path.ts'

/** Milliseconds that one command may take. */
export const TIME_LIMIT = 5_000
/** Bytes that one command may print. */
export const OUTPUT_LIMIT = 16 * 1024 * 1024
/** Bytes of standard error that are looked at. */
const COMPLAINT_LIMIT = 64 * 1024

/**
 * Runs one command, without a shell, in the C locale, and records what it printed on standard output. A command that
 * takes or prints too much is ended together with everything it started. Never rejects: what went wrong is `failure`.
 */
export async function runCommand(request: CommandRequest): Promise<RecordedOutput> {
  const limits = { timeLimit: request.timeLimit ?? TIME_LIMIT, outputLimit: request.outputLimit ?? OUTPUT_LIMIT }
  const begun = performance.now()
  const subprocess = execa(request.file, request.args, options(request))
  const { pid } = subprocess
  if (pid !== undefined) ownProcessGroup(pid)

  let stopped: Ending['stopped']
  const stop = (why: Ending['stopped']) => {
    stopped ??= why
    if (pid !== undefined) endProcessGroup(pid)
    // Something that left the group may hold the other end of the pipes: do not wait for it.
    subprocess.stdout.destroy()
    subprocess.stderr.destroy()
  }
  const stdout = gather(subprocess.stdout, limits.outputLimit, () => stop('too-long'))
  const stderr = gather(subprocess.stderr, COMPLAINT_LIMIT, () => undefined)
  const cancel = () => stop('cancelled')
  const timer = setTimeout(() => stop('timeout'), limits.timeLimit)
  request.signal?.addEventListener('abort', cancel, { once: true })
  if (request.signal?.aborted) cancel()

  const result = await subprocess
  clearTimeout(timer)
  request.signal?.removeEventListener('abort', cancel)
  if (pid !== undefined) disownProcessGroup(pid)

  const failure = failureOf({
    program: programOf(request),
    ...limits,
    stderr: stderr(),
    ...(result.exitCode === undefined ? {} : { exitCode: result.exitCode }),
    ...(pid === undefined ? { startError: result.code ?? 'unknown' } : {}),
    ...(stopped === undefined ? {} : { stopped }),
  })
  return {
    id: request.id,
    command: request.command,
    text: stdout(),
    ...(result.exitCode === undefined ? {} : { exitCode: result.exitCode }),
    ...(failure === undefined ? {} : { failure }),
    milliseconds: Math.round(performance.now() - begun),
  }
}

function options(request: CommandRequest) {
  return {
    cwd: '/',
    env: { LC_ALL: 'C', PATH: searchPath(process.env['PATH']) },
    ...(request.input === undefined ? { stdin: 'ignore' } : { input: request.input }),
    // Not execa's own buffer: where that overflows it waits for the command's end, and puts all of it, escaped
    // character by character, into the text of an error (seconds for 16 MiB).
    buffer: false,
    reject: false,
    // A process group of its own, so that all that the command starts can be ended with it.
    detached: true,
    cleanup: false,
  } as const satisfies Options
}

/** `nft` for `nft -j list ruleset`, wherever it is run: the first word of what the person reads. */
function programOf(request: CommandRequest): string {
  return /^\S+/.exec(request.command)?.[0] ?? request.file
}
