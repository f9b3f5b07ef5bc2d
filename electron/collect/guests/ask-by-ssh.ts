import type { SshWay } from '../../../shared/contract/guest-asking.ts'
import { decodeOutput } from '../../../shared/recording/decode-output.ts'
import { isRefusal } from '../../../shared/recording/refusal.ts'
import { type ProgramEnd, runProgram } from '../run-program.ts'
import { framedOutputs } from './framed-outputs.ts'
import type { AskOptions, GuestAnswer } from './guest-answer.ts'
import { type GuestFailure, guestFailure } from './guest-failure.ts'
import { type SshCommand, sshCommand } from './ssh-command.ts'
import { sshFailure } from './ssh-failure.ts'

/** Milliseconds for all of it. */
const TIME_LIMIT = 30_000
const OUTPUT_LIMIT = 8 * 1024 * 1024

/** Asks a guest by SSH. Never rejects. */
export async function askBySsh(way: SshWay, { signal, onProgress }: AskOptions = {}): Promise<GuestAnswer> {
  const command = sshCommand(way)
  if (isRefusal(command)) return { kind: 'failed', ...command }
  onProgress?.(`Waiting for ${command.destination} …`)
  const { file, args, input } = command
  const end = await runProgram({
    file,
    args,
    ...(input === undefined ? {} : { input }),
    timeLimit: TIME_LIMIT,
    outputLimit: OUTPUT_LIMIT,
    // BatchMode keeps ssh from asking; this keeps whatever it starts from opening a window for it.
    env: { SSH_ASKPASS_REQUIRE: 'never' },
    ...(signal === undefined ? {} : { signal }),
  })
  const text = decodeOutput(end.stdout) ?? ''
  const outputs = framedOutputs(text, command.questions)
  if (outputs?.some(({ failure }) => failure === undefined) === true)
    return { kind: 'told', os: way.system, outputs: outputs.map((one) => ({ ...one, milliseconds: end.milliseconds })) }
  return { kind: 'failed', ...failureOf(way, command, end, text) }
}

function failureOf(way: SshWay, { destination, line }: SshCommand, end: ProgramEnd, text: string): GuestFailure {
  const { host } = way
  const { stopped, startError, exitCode, stderr } = end
  if (stopped === 'cancelled') return guestFailure('cancelled', 'Stopped: nothing was told.')
  if (startError === 'ENOENT') return notInstalled()
  if (startError !== undefined) return guestFailure('failed', `ssh could not be started (${startError}).`)
  if (stopped === 'timeout')
    return guestFailure('timeout', `${host} did not finish within ${TIME_LIMIT / 1000} seconds and was given up.`, line)
  if (stopped === 'too-long')
    return guestFailure('too-long', `${host} sent more than ${OUTPUT_LIMIT / 1024 / 1024} MiB and was given up.`)
  // 255: ssh(1), an error of its own.
  if (exitCode === 255) return sshFailure({ way, destination, stderr })
  const other = way.system === 'linux' ? 'Windows' : 'Linux'
  if (/^#run/m.test(text) && !/^#end/m.test(text))
    return guestFailure('broken-off', `${host} broke off in the middle of its answer. Ask again.`)
  // Its shell complains, in whatever language; a user who may run nothing is told so on standard output.
  if (stderr.trim() !== '' || text.includes('#end'))
    return guestFailure(
      'other-system',
      `${host} let us in, but does not know these commands: is it a ${other} machine? Choose that, and ask again.`,
    )
  return guestFailure(
    'no-shell',
    `${host} let us in, but runs no commands for this user. Name another user, or paste what its commands print.`,
  )
}

function notInstalled(): GuestFailure {
  return process.platform === 'win32'
    ? guestFailure(
        'not-installed',
        'ssh is not installed here. It is an optional feature of Windows: run this in an elevated PowerShell.',
        'Add-WindowsCapability -Online -Name OpenSSH.Client~~~~0.0.1.0',
      )
    : guestFailure('not-installed', 'ssh is not installed here: install the package openssh-client.')
}
