import type { GuestWay, OfferedWay, SshWay } from '../../shared/contract/guest-asking.ts'
import { parsePort } from '../app/question/parse-port.ts'

/** What stands in the fields of the dialog, as it was typed. */
export type AskDraft = { kind: 'ssh'; host: string; user: string; port: string; system: SshWay['system'] }

/** What the fields begin with: what was agreed to before, else what is known of the guest. */
export function firstDraft(offered: OfferedWay): AskDraft {
  const { last, hosts, system } = offered
  return {
    kind: 'ssh',
    host: last?.host ?? hosts[0] ?? '',
    user: last?.user ?? '',
    port: last?.port === undefined ? '' : String(last.port),
    system: last?.system ?? system,
  }
}

/** The way that the fields name; undefined while something is missing. */
export function wayOf(draft: AskDraft): GuestWay | undefined {
  const { kind, system } = draft
  const [host, user, port] = [draft.host.trim(), draft.user.trim(), draft.port.trim()]
  const number = port === '' ? undefined : parsePort(port)
  if (host === '' || (port !== '' && number === undefined)) return undefined
  return { kind, host, ...(user === '' ? {} : { user }), ...(number === undefined ? {} : { port: number }), system }
}
