import { awakeTimeout } from '../awake-timeout.ts'
import { Answer, Hello, jsonOf, type Told } from './answer.ts'
import { createBackOff } from './back-off.ts'
import type { PowershellProgram } from './powershell.ts'
import { type PowershellProcess, type StartPowershell, startPowershell } from './powershell-process.ts'
import { readScript } from './read-script.ts'

/** One question. What varies goes as data in `args`; the script's text is always the same. */
export interface Request {
  /** In sentences: `Get-VM`. */
  name: string
  script: string
  args?: unknown
  /**
   * What no log may have: a line of its own in standard input, which the script reads itself. Not in `args`: module logging writes down what
   * cmdlets are given, ConvertFrom-Json among them. Only where scripts are not restricted.
   */
  secret?: string
  /** Milliseconds. */
  timeLimit: number
}

/** Something that runs scripts, one after the other, and never rejects. */
export interface ScriptRunner {
  ask: (request: Request) => Promise<Told>
  /** Ends its processes. Asked again, it begins anew. */
  close: () => void
}

/** Policy lets scripts use cmdlets only: a session can't be had. */
export interface Restricted {
  languageMode: string
}

export interface SessionOptions {
  program: PowershellProgram
  /** Bytes of one answer; 16 MiB where absent. */
  outputLimit?: number
  /** Milliseconds until PowerShell has begun; a laptop that wakes up is slow. */
  startLimit?: number
  /** Told when policy restricts scripts; the runner that it gives is asked in the session's place. */
  onRestricted?: (restricted: Restricted) => ScriptRunner
  /** Told when Hyper-V says that something of it changed; where absent, it is not watched. */
  onEvent?: () => void
  clock?: () => number
  start?: StartPowershell
}

const OUTPUT_LIMIT = 16 * 1024 * 1024
const START_LIMIT = 60_000
const EVENT = '{"event":"hyper-v"}'
/** Milliseconds that PowerShell has to end by itself. */
const ORDERLY = 1_000

type End = Extract<Told, { kind: 'none' }>['code'] | 'closed'
type Line = { line: string } | { end: End; why: string }

/**
 * One PowerShell that lives on from question to question. One that hangs, floods or breaks is ended, and the next question
 * gets a new one; one that breaks again and again is given longer and longer pauses.
 */
export function createSession(options: SessionOptions): ScriptRunner {
  const { program, outputLimit = OUTPUT_LIMIT, startLimit = START_LIMIT, clock = () => performance.now() } = options
  const start = options.start ?? startPowershell
  const backOff = createBackOff(clock)
  let shell: PowershellProcess | undefined
  let instead: ScriptRunner | undefined
  /** Who waits for the next line of the PowerShell that runs. */
  let listener: ((line: Line) => void) | undefined
  let number = 0
  /** What the PowerShell that runs had taken when it answered last; its start is not counted. */
  let cpuBefore: number | undefined
  let turn: Promise<unknown> = Promise.resolve()

  function drop(): void {
    shell?.kill()
    shell = undefined
  }

  /** Reads lines until one is what is wanted, for at most so long. */
  function next<T>(
    limit: number,
    wanted: (line: string) => T | undefined,
  ): Promise<T | Exclude<Line, { line: string }>> {
    return new Promise((resolve) => {
      const settle = (value: T | Exclude<Line, { line: string }>) => {
        cancel()
        listener = undefined
        resolve(value)
      }
      const cancel = awakeTimeout(() => settle({ end: 'timeout', why: '' }), limit)
      let room = outputLimit
      listener = (line) => {
        if ('end' in line) return settle(line)
        const found = wanted(line.line)
        if (found !== undefined) return settle(found)
        // Many lines are as much as a long one.
        room -= line.line.length
        if (room < 0) settle({ end: 'too-long', why: '' })
      }
    })
  }

  async function begin(): Promise<Hello | Exclude<Line, { line: string }>> {
    const watch = options.onEvent === undefined ? '' : readScript('watch-hyper-v.ps1')
    const script = readScript('session.ps1').replace('#WATCH#', () => watch)
    const own = start(program, script, outputLimit, {
      onLine: (line) => {
        if (own !== shell) return
        if (line === EVENT) options.onEvent?.()
        else listener?.({ line })
      },
      onTooLong: () => own === shell && listener?.({ end: 'too-long', why: '' }),
      onEnd: ({ code, why }) => {
        if (own !== shell) return
        shell = undefined
        listener?.({ end: code, why })
      },
    })
    shell = own
    cpuBefore = undefined
    return next(startLimit, (line) => Hello.safeParse(jsonOf(line)).data)
  }

  async function askInTurn(request: Request): Promise<Told> {
    if (instead !== undefined) return instead.ask(request)
    const begun = clock()
    const none = (code: Extract<Told, { kind: 'none' }>['code'], sentence: string): Told => ({
      kind: 'none',
      code,
      sentence,
      milliseconds: Math.round(clock() - begun),
    })
    if (shell === undefined) {
      const pause = backOff.pause()
      if (pause > 0) return none('failed', `PowerShell broke off several times: it is tried again in ${seconds(pause)}`)
      const hello = await begin()
      if ('end' in hello) {
        if (hello.end === 'closed') return { kind: 'closed' }
        drop()
        backOff.failed()
        if (hello.end === 'not-found') return none('not-found', `Windows PowerShell can’t be started: ${hello.why}`)
        return none(
          'failed',
          hello.end === 'timeout'
            ? `PowerShell did not begin within ${seconds(startLimit)}`
            : `PowerShell could not begin: ${hello.why}`,
        )
      }
      if (hello.languageMode !== 'FullLanguage' && options.onRestricted !== undefined) {
        drop()
        instead = options.onRestricted({ languageMode: hello.languageMode })
        return instead.ask(request)
      }
    }
    number += 1
    const id = number
    const { script, args = null } = request
    shell?.write(Buffer.from(JSON.stringify({ id, script, args })).toString('base64'))
    if (request.secret !== undefined) shell?.write(Buffer.from(request.secret).toString('base64'))
    const answer = await next(request.timeLimit, (line) => {
      const { data } = Answer.safeParse(jsonOf(line))
      return data?.id === id ? data : undefined
    })
    if ('end' in answer) {
      if (answer.end === 'closed') return { kind: 'closed' }
      drop()
      if (answer.end === 'timeout')
        return none('timeout', `${request.name} did not finish within ${seconds(request.timeLimit)} and was stopped`)
      if (answer.end === 'too-long')
        return none('too-long', `${request.name} printed more than ${outputLimit / 1024 / 1024} MiB and was stopped`)
      backOff.failed()
      return none('failed', `PowerShell broke off while it was asked for ${request.name}: ${answer.why}`)
    }
    backOff.worked()
    const milliseconds = Math.round(answer.ms ?? clock() - begun)
    if (!answer.ok) return { kind: 'error', error: answer.error, milliseconds }
    const cpu = answer.cpu === undefined ? {} : { cpu: answer.cpu - (cpuBefore ?? answer.cpu) }
    cpuBefore = answer.cpu
    return { kind: 'value', value: answer.value, milliseconds, ...cpu }
  }

  return {
    ask: (request) => {
      const told = turn.then(() => askInTurn(request))
      turn = told
      return told
    },
    close: () => {
      instead?.close()
      instead = undefined
      const closing = shell
      shell = undefined
      listener?.({ end: 'closed', why: '' })
      // The end of its input ends it in order; a command that hangs does not see that.
      closing?.finish()
      setTimeout(() => closing?.kill(), ORDERLY).unref()
    },
  }
}

const seconds = (milliseconds: number): string => {
  const rounded = Math.max(1, Math.round(milliseconds / 1000))
  return `${rounded} ${rounded === 1 ? 'second' : 'seconds'}`
}
