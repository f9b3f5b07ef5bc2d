import type { GuestWay, OfferedWay, SshWay } from '../../shared/contract/guest-asking.ts'
import { parsePort } from '../app/question/parse-port.ts'

/** What stands in the fields of the dialog, as it was typed. A password is not among it: it stays in its field. */
export type AskDraft =
  | { kind: 'ssh'; host: string; user: string; port: string; system: SshWay['system'] }
  | { kind: 'wsl'; distribution: string }
  | { kind: 'powershell-direct'; vm: string; user: string }
export type DraftOf<Kind extends AskDraft['kind']> = Extract<AskDraft, { kind: Kind }>

/** What the fields begin with: what was agreed to before, else what is known of the guest. */
export function firstDraft(offered: OfferedWay): AskDraft {
  switch (offered.kind) {
    case 'ssh': {
      const { kind, last, hosts, system } = offered
      const port = last?.port === undefined ? '' : String(last.port)
      const host = last?.host ?? hosts[0] ?? ''
      return { kind, host, user: last?.user ?? '', port, system: last?.system ?? system }
    }
    case 'wsl':
      return { kind: 'wsl', distribution: offered.last?.distribution ?? offered.distributions[0] ?? '' }
    case 'powershell-direct':
      return { kind: 'powershell-direct', vm: offered.vm, user: '' }
  }
}

/** The way that the fields name; undefined while something is missing. */
export function wayOf(draft: AskDraft): GuestWay | undefined {
  switch (draft.kind) {
    case 'ssh':
      return sshWayOf(draft)
    case 'wsl': {
      const distribution = draft.distribution.trim()
      return distribution === '' ? undefined : { kind: draft.kind, distribution }
    }
    case 'powershell-direct':
      return { kind: draft.kind, vm: draft.vm }
  }
}

function sshWayOf({ kind, system, ...typed }: DraftOf<'ssh'>): SshWay | undefined {
  const [host, user, port] = [typed.host.trim(), typed.user.trim(), typed.port.trim()]
  const number = port === '' ? undefined : parsePort(port)
  if (host === '' || (port !== '' && number === undefined)) return undefined
  return { kind, host, ...(user === '' ? {} : { user }), ...(number === undefined ? {} : { port: number }), system }
}
