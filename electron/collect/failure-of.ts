import type { RecordedOutput } from '../../shared/recording/recording.ts'
import { programs } from './programs.ts'

export type Failure = NonNullable<RecordedOutput['failure']>

/** How a process ended, as far as it matters here. */
export interface Ending {
  /** The program that a person thinks of: `nft` in `ip netns exec NAME nft …`. */
  program: string
  exitCode?: number
  /** The system's word for why it could not be started: `ENOENT`, `EACCES`. */
  startError?: string
  stopped?: 'timeout' | 'too-long' | 'cancelled'
  timeLimit: number
  outputLimit: number
  stderr: string
}

/** Why a command did not give what it should, in a code and a plain sentence; undefined where nothing is wrong. */
export function failureOf(ending: Ending): Failure | undefined {
  const { program, stderr } = ending
  const reads = programs[program]?.reads
  if (ending.stopped === 'timeout') {
    return {
      code: 'timeout',
      sentence: `${program} did not finish within ${ending.timeLimit / 1000} seconds and was stopped`,
    }
  }
  if (ending.stopped === 'too-long') {
    return {
      code: 'too-long',
      sentence: `${program} printed more than ${amount(ending.outputLimit)}: the rest was cut off`,
    }
  }
  if (ending.stopped === 'cancelled') return { code: 'failed', sentence: `${program} was stopped before it finished` }
  if (ending.startError === 'ENOENT') return { code: 'not-found', sentence: notInstalled(program) }
  if (ending.startError === 'EACCES') return { code: 'denied', sentence: `${program} may not be started by this user` }
  if (ending.startError !== undefined)
    return { code: 'failed', sentence: `${program} could not be started (${ending.startError})` }
  if (ending.exitCode === 0) return undefined
  // `ip netns exec` and nsenter(1), where the program that they should start is missing.
  if (/(?:exec of ".*" failed|failed to execute .*): No such file or directory/.test(stderr)) {
    return { code: 'not-found', sentence: notInstalled(program) }
  }
  if (/BusyBox/.test(stderr)) {
    const from = programs[program]?.package ?? program
    return {
      code: 'failed',
      sentence: `the ${program} here is BusyBox's, which has no JSON output: install the package ${from}`,
    }
  }
  if (
    /permission denied|operation not permitted|must be root|superuser|authentication (?:failed|unavailable)|needed permissions/i.test(
      stderr,
    )
  ) {
    const { rights } = programs[program] ?? {}
    return {
      code: 'denied',
      sentence:
        rights?.sentence ??
        `reading ${reads ?? `what ${program} tells`} needs root: start Switchyard with sudo to see it`,
    }
  }
  const said = firstLine(stderr)
  const how = ending.exitCode === undefined ? 'was ended from outside' : `ended with exit code ${ending.exitCode}`
  return { code: 'failed', sentence: `${program} ${how}${said === '' ? '' : `: ${said}`}` }
}

function notInstalled(program: string): string {
  const known = programs[program]
  return known?.package === undefined
    ? `${program} is not installed`
    : `${program} is not installed, so ${known.reads} can't be read: install the package ${known.package}`
}

function firstLine(text: string): string {
  const line =
    text
      .split('\n')
      .find((one) => one.trim() !== '')
      ?.trim() ?? ''
  return line.length > 200 ? `${line.slice(0, 200)}…` : line
}

function amount(bytes: number): string {
  return bytes >= 1024 * 1024 ? `${bytes / 1024 / 1024} MiB` : `${bytes} bytes`
}
