import type { Credential, GuestPlan, GuestWay } from '../../../shared/contract/guest-asking.ts'
import { isRefusal, type Refusal } from '../../../shared/recording/refusal.ts'
import type { LiveSource } from '../live-source.ts'
import { directQuestions } from '../windows/direct-questions.ts'
import { askBySsh } from './ask-by-ssh.ts'
import { askByWsl } from './ask-by-wsl.ts'
import type { AskOptions, GuestAnswer } from './guest-answer.ts'
import { guestFailure } from './guest-failure.ts'
import type { GuestQuestion } from './guest-question.ts'
import { linuxQuestions } from './linux-questions.ts'
import { sshCommand } from './ssh-command.ts'
import { wslCommand } from './wsl-command.ts'

/** What is shown before anything is run. */
export type AskPlan = Omit<GuestPlan, 'id' | 'agreed'>

/** What asking this way would run, or why it can't be done. Nothing is run. */
export function planFor(way: GuestWay): AskPlan | Refusal {
  switch (way.kind) {
    case 'ssh': {
      const command = sshCommand(way)
      return isRefusal(command) ? command : plan([command.line], command.questions)
    }
    case 'wsl': {
      const command = wslCommand(way)
      return isRefusal(command) ? command : plan(command.lines, linuxQuestions)
    }
    case 'powershell-direct':
      return {
        lines: [`Invoke-Command -VMId ${way.vm} -Credential (the account in the guest) -ScriptBlock { … }`],
        commands: [...directQuestions, { command: 'hostname', reads: 'its name' }].map(({ command, reads }) => ({
          command,
          reads,
        })),
      }
  }
}

function plan(lines: readonly string[], questions: readonly GuestQuestion[]): AskPlan {
  return { lines: [...lines], commands: questions.map(({ commands: [command], reads }) => ({ command, reads })) }
}

/** Asks a guest, as it was agreed to. Never rejects. */
export async function askGuest(
  way: GuestWay,
  { credential, direct, ...options }: AskOptions & { credential?: Credential; direct?: LiveSource['askDirect'] },
): Promise<GuestAnswer> {
  switch (way.kind) {
    case 'powershell-direct':
      if (direct === undefined)
        return { kind: 'failed', ...guestFailure('not-here', 'PowerShell Direct is there on Windows hosts only.') }
      if (credential === undefined)
        return { kind: 'failed', ...guestFailure('no-credential', 'A user of the guest and the password are needed.') }
      return direct(way, credential, options)
    case 'ssh':
      return askBySsh(way, options)
    case 'wsl':
      return askByWsl(way, options)
  }
}

/** Where it is asked, as in "SSH to alice@10.0.0.5". */
export function wayWords(way: GuestWay): string {
  switch (way.kind) {
    case 'ssh': {
      const { user, host, port } = way
      return `SSH to ${user === undefined ? '' : `${user}@`}${host}${port === undefined ? '' : `, port ${port}`}`
    }
    case 'wsl':
      return `WSL, ${way.distribution}`
    case 'powershell-direct':
      return 'PowerShell Direct'
  }
}
