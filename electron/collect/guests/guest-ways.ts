import type { GuestPlan, GuestWay } from '../../../shared/contract/guest-asking.ts'
import { isRefusal, type Refusal } from '../../../shared/recording/refusal.ts'
import { askBySsh } from './ask-by-ssh.ts'
import type { AskOptions, GuestAnswer } from './guest-answer.ts'
import type { GuestQuestion } from './guest-question.ts'
import { sshCommand } from './ssh-command.ts'

/** What asking this way would run, or why it can't be done. Nothing is run. */
export function planFor(way: GuestWay): Omit<GuestPlan, 'agreed'> | Refusal {
  const command = sshCommand(way)
  return isRefusal(command) ? command : { lines: [command.line], commands: command.questions.map(shown) }
}

const shown = ({ commands: [command], reads }: GuestQuestion) => ({ command, reads })

/** Asks a guest, as it was agreed to. Never rejects. */
export function askGuest(way: GuestWay, options: AskOptions): Promise<GuestAnswer> {
  return askBySsh(way, options)
}

/** Where it is asked, as in "SSH to alice@10.0.0.5". */
export function wayWords(way: GuestWay): string {
  const { user, host, port } = way
  return `SSH to ${user === undefined ? '' : `${user}@`}${host}${port === undefined ? '' : `, port ${port}`}`
}
