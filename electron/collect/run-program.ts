import { execa, type Options } from 'execa'
import { awakeTimeout } from './awake-timeout.ts'
import type { Ending } from './failure-of.ts'
import { gather } from './gather.ts'
import { disownProcessGroup, endProcessGroup, ownProcessGroup } from './process-group.ts'
import { searchPath } from './search-path.ts'

/** A program to start, without a shell. */
export interface ProgramRequest {
  file: string
  args: readonly string[]
  /** Written to standard input, which is otherwise empty. */
  input?: string
  /** Milliseconds. */
  timeLimit: number
  /** Bytes of standard output. */
  outputLimit: number
  /** Beside this process's own. */
  env?: Readonly<Record<string, string>>
  signal?: AbortSignal
}

/** How it ended, and what it wrote until then. */
export interface ProgramEnd extends Pick<Ending, 'exitCode' | 'startError' | 'stopped'> {
  stdout: Uint8Array
  stderr: string
  milliseconds: number
}

/** Bytes of standard error that are looked at. */
const COMPLAINT_LIMIT = 64 * 1024

/**
 * Runs a program, without a shell, in the C locale. One that takes or prints too much is ended together with everything it
 * started. Never rejects.
 */
export async function runProgram(request: ProgramRequest): Promise<ProgramEnd> {
  const begun = performance.now()
  const subprocess = execa(request.file, request.args, options(request))
  const { pid } = subprocess
  if (pid !== undefined) ownProcessGroup(pid)

  let stopped: Ending['stopped']
  const stop = (why: Ending['stopped']) => {
    stopped ??= why
    if (pid !== undefined) endProcessGroup(pid)
    // Windows knows no groups.
    subprocess.kill('SIGKILL')
    // Something that left the group may hold the other end of the pipes: do not wait for it.
    subprocess.stdout.destroy()
    subprocess.stderr.destroy()
  }
  const stdout = gather(subprocess.stdout, request.outputLimit, () => stop('too-long'))
  const stderr = gather(subprocess.stderr, COMPLAINT_LIMIT, () => undefined)
  const cancel = () => stop('cancelled')
  const endWait = awakeTimeout(() => stop('timeout'), request.timeLimit)
  request.signal?.addEventListener('abort', cancel, { once: true })
  if (request.signal?.aborted) cancel()

  const result = await subprocess
  endWait()
  request.signal?.removeEventListener('abort', cancel)
  if (pid !== undefined) disownProcessGroup(pid)
  return {
    stdout: stdout(),
    stderr: new TextDecoder('utf-8', { ignoreBOM: true }).decode(stderr()),
    ...(result.exitCode === undefined ? {} : { exitCode: result.exitCode }),
    ...(pid === undefined ? { startError: result.code ?? 'unknown' } : {}),
    ...(stopped === undefined ? {} : { stopped }),
    milliseconds: Math.round(performance.now() - begun),
  }
}

function options({ env, input }: ProgramRequest) {
  const isWindows = process.platform === 'win32'
  return {
    // On Windows a program is looked for in the current folder first: it must be one into which nobody puts any.
    cwd: isWindows ? (process.env['SystemRoot'] ?? 'C:\\Windows') : '/',
    env: { ...env, LC_ALL: 'C', ...(isWindows ? {} : { PATH: searchPath(process.env['PATH']) }) },
    ...(input === undefined ? { stdin: 'ignore' } : { input }),
    // Not execa's own buffer: where that overflows it waits for the command's end, and puts all of it, escaped
    // character by character, into the text of an error (seconds for 16 MiB).
    buffer: false,
    reject: false,
    // A process group of its own, so that all that the command starts can be ended with it.
    detached: !isWindows,
    windowsHide: true,
    cleanup: false,
  } as const satisfies Options
}
