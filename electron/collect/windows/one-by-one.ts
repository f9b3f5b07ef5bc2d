import { awakeTimeout } from '../awake-timeout.ts'
import { Answer, jsonOf, type Told } from './answer.ts'
import type { PowershellProgram } from './powershell.ts'
import { type StartPowershell, startPowershell } from './powershell-process.ts'
import { readScript } from './read-script.ts'
import type { Request, ScriptRunner } from './session.ts'

/** Runs each script in a PowerShell of its own, where policy lets scripts use cmdlets only. Slower, and no values can be given. */
export function createOneByOne(
  program: PowershellProgram,
  outputLimit: number,
  start: StartPowershell = startPowershell,
): ScriptRunner {
  const running = new Set<() => void>()
  const run = ({ name, script, timeLimit }: Request): Promise<Told> => {
    const begun = performance.now()
    let room = outputLimit
    return new Promise((resolve) => {
      const settle = (told: Omit<Extract<Told, { kind: 'value' }>, 'milliseconds'> | Ended) => {
        cancel()
        running.delete(stop)
        shell.kill()
        resolve({ ...told, milliseconds: Math.round(performance.now() - begun) })
      }
      const tooLong = none('too-long', `${name} printed more than ${outputLimit / 1024 / 1024} MiB and was stopped`)
      const stop = () => {
        cancel()
        shell.kill()
        resolve({ kind: 'closed' })
      }
      const shell = start(
        program,
        readScript('once.ps1').replace('#SCRIPT#', () => script),
        outputLimit,
        {
          onLine: (line) => {
            const { data } = Answer.safeParse(jsonOf(line))
            // once.ps1 answers as number 1; what only looks like an answer does not.
            if (data?.id !== 1) {
              // Many lines are as much as a long one.
              room -= line.length
              if (room < 0) settle(tooLong)
              return
            }
            settle(data.ok ? { kind: 'value', value: data.value } : { kind: 'error', error: data.error })
          },
          onTooLong: () => settle(tooLong),
          onEnd: ({ code, why }) => settle(none(code, `PowerShell broke off while it was asked for ${name}: ${why}`)),
        },
      )
      const cancel = awakeTimeout(
        () => settle(none('timeout', `${name} did not finish within ${timeLimit / 1000} seconds and was stopped`)),
        timeLimit,
      )
      running.add(stop)
      shell.finish()
    })
  }
  let turn: Promise<unknown> = Promise.resolve()
  return {
    ask: (request) => {
      const told = turn.then(() => run(request))
      turn = told
      return told
    },
    close: () => {
      for (const stop of running) stop()
      running.clear()
    },
  }
}

type Ended = { kind: 'error'; error: Extract<Told, { kind: 'error' }>['error'] } | Omit<None, 'milliseconds'>
type None = Extract<Told, { kind: 'none' }>

const none = (code: None['code'], sentence: string): Omit<None, 'milliseconds'> => ({ kind: 'none', code, sentence })
