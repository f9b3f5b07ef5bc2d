import type { WslWay } from '../../../shared/contract/guest-asking.ts'
import { decodeOutput } from '../../../shared/recording/decode-output.ts'
import { isRefusal } from '../../../shared/recording/refusal.ts'
import { type ProgramEnd, runProgram } from '../run-program.ts'
import { firstWords } from './first-words.ts'
import { framedOutputs } from './framed-outputs.ts'
import type { AskOptions, GuestAnswer } from './guest-answer.ts'
import { type GuestFailure, guestFailure } from './guest-failure.ts'
import { linuxQuestions, linuxScript } from './linux-questions.ts'
import { wslCommand } from './wsl-command.ts'

const TIME_LIMIT = 20_000
const OUTPUT_LIMIT = 8 * 1024 * 1024

/** Asks a distribution of WSL, if it runs: one that does not is never started. Never rejects. */
export async function askByWsl(way: WslWay, { signal, onProgress }: AskOptions = {}): Promise<GuestAnswer> {
  const command = wslCommand(way)
  if (isRefusal(command)) return { kind: 'failed', ...command }
  const run = (args: readonly string[], input?: string) =>
    runProgram({
      file: command.file,
      args,
      ...(input === undefined ? {} : { input }),
      timeLimit: TIME_LIMIT,
      outputLimit: OUTPUT_LIMIT,
      // What wsl.exe itself says is UTF-16 without this; versions that do not know it say it in UTF-16 all the same.
      env: { WSL_UTF8: '1' },
      ...(signal === undefined ? {} : { signal }),
    })
  onProgress?.(`Seeing whether ${way.distribution} runs …`)
  const listed = await run(command.running)
  const broken = unfinished(listed, way)
  if (broken !== undefined) return { kind: 'failed', ...broken }
  const names = textOf(listed.stdout).split(/\r?\n/)
  if (!names.some((name) => name.trim().toLowerCase() === way.distribution.toLowerCase()))
    return { kind: 'failed', ...notRunning(way) }
  onProgress?.(`Waiting for ${way.distribution} …`)
  const end = await run(command.ask, linuxScript)
  const outputs = framedOutputs(textOf(end.stdout), linuxQuestions)
  if (outputs?.some(({ failure }) => failure === undefined) === true)
    return { kind: 'told', os: 'linux', outputs: outputs.map((one) => ({ ...one, milliseconds: end.milliseconds })) }
  return { kind: 'failed', ...(unfinished(end, way) ?? saidNothing(way, end)) }
}

const textOf = (bytes: Uint8Array): string => decodeOutput(bytes) ?? ''

/** Why wsl.exe was not, or not wholly, run. */
function unfinished({ stopped, startError }: ProgramEnd, { distribution }: WslWay): GuestFailure | undefined {
  if (stopped === 'cancelled') return guestFailure('cancelled', 'Stopped: nothing was told.')
  if (stopped === 'timeout')
    return guestFailure(
      'timeout',
      `${distribution} did not answer within ${TIME_LIMIT / 1000} seconds and was given up.`,
    )
  if (stopped === 'too-long')
    return guestFailure(
      'too-long',
      `${distribution} sent more than ${OUTPUT_LIMIT / 1024 / 1024} MiB and was given up.`,
    )
  if (startError === undefined) return undefined
  return startError === 'ENOENT'
    ? guestFailure('not-installed', 'There is no wsl.exe here: WSL is not installed.', 'wsl --install')
    : guestFailure('failed', `wsl.exe could not be started (${startError}).`)
}

function notRunning({ distribution }: WslWay): GuestFailure {
  return guestFailure(
    'not-running',
    `${distribution} does not run, and is not started for this. Start it yourself, and ask again.`,
    `wsl -d ${distribution}`,
  )
}

function saidNothing({ distribution }: WslWay, { stdout, stderr, exitCode }: ProgramEnd): GuestFailure {
  const said = firstWords(stderr) || firstWords(textOf(stdout))
  return guestFailure(
    'failed',
    `${distribution} did not tell anything (exit code ${exitCode ?? 'unknown'})${said === '' ? '.' : `: ${said}`}`,
  )
}
