import type { SshWay } from '../../../shared/contract/guest-asking.ts'
import { isRefusal, type Refusal } from '../../../shared/recording/refusal.ts'
import type { GuestQuestion } from './guest-question.ts'
import { linuxQuestions, linuxScript } from './linux-questions.ts'
import { quotedLine } from './quoted-line.ts'
import { sshDestination } from './ssh-destination.ts'
import { windowsCommand, windowsQuestions } from './windows-questions.ts'

/** Seconds until a guest that does not answer is given up. */
const CONNECT = 10

/** What counts over the user's own configuration. None of it makes ssh trust, forward or remember more than it would. */
const OPTIONS = [
  // It asks nothing: there is nobody at its terminal.
  'BatchMode=yes',
  // A key that is not known is never accepted, and none is written down.
  'StrictHostKeyChecking=yes',
  'UpdateHostKeys=no',
  'CheckHostIP=no',
  `ConnectTimeout=${CONNECT}`,
  'ConnectionAttempts=1',
  // Nothing else is run, opened or left behind, whatever the configuration wants of a session that somebody sits at.
  'PermitLocalCommand=no',
  'RemoteCommand=none',
  'ClearAllForwardings=yes',
  'ControlMaster=no',
  'AddKeysToAgent=no',
  // Why it failed is read from what it says.
  'LogLevel=ERROR',
]

/** What is started to ask a guest by SSH. */
export interface SshCommand {
  file: 'ssh'
  args: string[]
  /** The script that the remote shell reads. */
  input?: string
  /** As a person would type it. */
  line: string
  destination: string
  questions: readonly GuestQuestion[]
}

/** The command line, or why there can't be one. Only the destination varies, and it stands where ssh takes no options. */
export function sshCommand({ system, port, ...way }: SshWay): SshCommand | Refusal {
  const destination = sshDestination(way)
  if (isRefusal(destination)) return destination
  // -T: no terminal. -a, -x, -k: neither agent, X11 nor Kerberos tickets are passed on.
  const options = ['-T', '-a', '-x', '-k', ...OPTIONS.flatMap((one) => ['-o', one])]
  const at = port === undefined ? [] : ['-p', String(port)]
  const remote = system === 'windows' ? windowsCommand : 'sh -s'
  const args = [...options, ...at, '--', destination, remote]
  return {
    file: 'ssh',
    args,
    ...(system === 'windows' ? {} : { input: linuxScript }),
    line: quotedLine(['ssh', ...args]),
    destination,
    questions: system === 'windows' ? windowsQuestions : linuxQuestions,
  }
}
