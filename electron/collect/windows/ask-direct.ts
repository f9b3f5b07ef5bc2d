import { z } from 'zod'
import type { Credential, PowershellDirectWay } from '../../../shared/contract/guest-asking.ts'
import type { AskOptions, GuestAnswer, GuestOutput } from '../guests/guest-answer.ts'
import { guestFailure } from '../guests/guest-failure.ts'
import { ScriptError, type Told } from './answer.ts'
import { DirectFailure, directFailure } from './direct-failure.ts'
import { directQuestions, directScript } from './direct-questions.ts'
import { failureOfTold } from './failure-of-told.ts'
import type { PowershellProgram } from './powershell.ts'
import { readScript } from './read-script.ts'
import { createSession, type ScriptRunner } from './session.ts'
import { textOfValue } from './text-of-value.ts'

const TIME_LIMIT = 60_000
const OUTPUT_LIMIT = 8 * 1024 * 1024
/** Shorter ones may stand anywhere by chance. */
const TELLING = 8

const Answered = z.union([z.object({ told: z.string() }), z.object({ failure: DirectFailure })])
const GuestAnswers = z.record(
  z.string(),
  z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value: z.unknown() }),
    z.object({ ok: z.literal(false), error: ScriptError }),
  ]),
)
const Name = z.object({ ok: z.literal(true), value: z.object({ text: z.string() }) })

/** A PowerShell for one question: it ends with it, and with it what it knew of the account. */
export function directRunner(program: PowershellProgram): ScriptRunner {
  return createSession({
    program,
    outputLimit: OUTPUT_LIMIT,
    onRestricted: () => ({ ask: async () => RESTRICTED, close: () => undefined }),
  })
}

const RESTRICTED: Told = {
  kind: 'none',
  code: 'failed',
  sentence:
    'Policy lets PowerShell run only restricted scripts here, so no guest can be asked this way: paste what its commands print.',
  milliseconds: 0,
}

/** Asks a guest through PowerShell Direct. Never rejects; the account goes to nobody else. */
export async function askDirect(
  way: PowershellDirectWay,
  { user, password }: Credential,
  { runner, signal, onProgress }: AskOptions & { runner: ScriptRunner },
): Promise<GuestAnswer> {
  const stop = () => runner.close()
  signal?.addEventListener('abort', stop, { once: true })
  onProgress?.('Waiting for the guest’s PowerShell …')
  try {
    if (signal?.aborted === true) return cancelled
    const told = await runner.ask({
      name: 'Invoke-Command',
      script: readScript('direct.ps1'),
      args: { vm: way.vm, script: directScript() },
      secret: `${user}\0${password}`,
      timeLimit: TIME_LIMIT,
    })
    return answerOf(told, password)
  } finally {
    signal?.removeEventListener('abort', stop)
    runner.close()
  }
}

const cancelled: GuestAnswer = { kind: 'failed', ...guestFailure('cancelled', 'Stopped: nothing was told.') }

function answerOf(told: Told, password: string): GuestAnswer {
  if (told.kind === 'closed') return cancelled
  if (told.kind === 'none') return { kind: 'failed', ...guestFailure(told.code, told.sentence) }
  if (told.kind === 'error') return { kind: 'failed', ...directFailure({ ...told.error, reason: '' }) }
  const answered = Answered.safeParse(told.value).data
  if (answered === undefined) return unexpected
  if ('failure' in answered) return { kind: 'failed', ...directFailure(answered.failure) }
  const json = parsed(answered.told)
  if (holds(json, password)) return unexpected
  const outputs = outputsOf(json, told.milliseconds)
  return outputs === undefined ? unexpected : { kind: 'told', os: 'windows', outputs }
}

const unexpected: GuestAnswer = {
  kind: 'failed',
  ...guestFailure('not-understood', 'The guest answered something else than it was asked for: nothing of it is kept.'),
}

/** A guest knows the account that it was given: it shall not come back in what is kept. */
function holds(json: unknown, password: string): boolean {
  // Written anew: PowerShell escapes more than it must.
  return password.length >= TELLING && JSON.stringify(json ?? null).includes(JSON.stringify(password).slice(1, -1))
}

function outputsOf(json: unknown, milliseconds: number): GuestOutput[] | undefined {
  const answers = GuestAnswers.safeParse(json).data
  if (answers === undefined) return undefined
  const outputs = directQuestions.flatMap((command): GuestOutput[] => {
    const answer = answers[command.name]
    const of = { file: `${command.name}.json`, command: command.command, milliseconds }
    if (answer === undefined) return []
    return answer.ok
      ? [{ ...of, text: textOfValue(command, answer.value).text, exitCode: 0 }]
      : [{ ...of, text: '', failure: failureOfTold(command, { kind: 'error', error: answer.error, milliseconds }) }]
  })
  const name = Name.safeParse(answers['hostname']).data?.value.text
  const named =
    name === undefined ? [] : [{ file: 'hostname.txt', command: 'hostname', text: `${name}\n`, exitCode: 0 }]
  return [...named, ...outputs]
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
