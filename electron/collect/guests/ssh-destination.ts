import { printable } from '../../../shared/recording/printable.ts'
import { isRefusal, type Refusal, refusal } from '../../../shared/recording/refusal.ts'

/** `alice@10.0.0.5`, or why that is no place that ssh may be given. */
export function sshDestination({ host, user }: { host: string; user?: string | undefined }): string | Refusal {
  const wrong = wrongHost(host) ?? (user === undefined ? undefined : wrongUser(user))
  if (isRefusal(wrong)) return wrong
  return user === undefined ? host : `${user}@${host}`
}

/** Letters of ASCII, as DNS and `Host` of ssh_config(5) have them; nothing that ssh, a shell or `%h` in a configuration could misread. */
const NAME = /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/
const IPV6 = /^[0-9A-Fa-f]*:[0-9A-Fa-f:.]*(?:%[A-Za-z0-9][A-Za-z0-9_.-]*)?$/

function wrongHost(host: string): Refusal | undefined {
  if (host.length <= 253 && (NAME.test(host) || IPV6.test(host))) return undefined
  return refusal('bad-host', `“${printable(host)}” is neither an address nor a name that SSH can be given.`)
}

/** Also `DOMAIN\alice` and `alice@domain`, as Windows has them. */
const USER = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_.@+\\-]*[\p{L}\p{N}_.@+-])?$/u

function wrongUser(user: string): Refusal | undefined {
  if (user.length <= 64 && USER.test(user)) return undefined
  return refusal('bad-user', `“${printable(user)}” is no user name that SSH can be given.`)
}
