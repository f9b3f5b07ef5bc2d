import type { SshWay } from '../../../shared/contract/guest-asking.ts'
import { firstWords } from './first-words.ts'
import { type GuestFailure, guestFailure } from './guest-failure.ts'
import { quotedLine } from './quoted-line.ts'

interface Told {
  way: SshWay
  /** `alice@10.0.0.5`. */
  destination: string
  stderr: string
  platform?: NodeJS.Platform
}

/** Why ssh did not get through, by what it says: OpenSSH speaks English everywhere. */
export function sshFailure({ way, destination, stderr, platform = process.platform }: Told): GuestFailure {
  const at = way.port === undefined ? [] : ['-p', String(way.port)]
  const own = quotedLine(['ssh', ...at, destination])
  const { host } = way
  const port = way.port ?? 22
  for (const { sign, say } of causes) if (sign.test(stderr)) return say({ own, host, port, destination, at, platform })
  const said = firstWords(stderr)
  return guestFailure('failed', `ssh could not ask ${host}${said === '' ? ' and did not say why.' : `: ${said}`}`, own)
}

interface Cause {
  /** A command in which ssh asks for itself what it may not ask here. */
  own: string
  host: string
  port: number
  destination: string
  at: string[]
  platform: NodeJS.Platform
}

const causes: readonly { sign: RegExp; say: (cause: Cause) => GuestFailure }[] = [
  {
    sign: /REMOTE HOST IDENTIFICATION HAS CHANGED|Host key for .* has changed/,
    say: ({ host, port }) =>
      guestFailure(
        'host-key-changed',
        `Another machine answers at ${host} than before: its key is not the one that this user knows. A VM that was installed anew has a new key, and addresses of VMs pass from one to another; it can also be somebody who listens in. Where you know why, forget the old key, and connect once yourself.`,
        quotedLine(['ssh-keygen', '-R', port === 22 ? host : `[${host}]:${port}`]),
      ),
  },
  {
    sign: /No .* host key is known for|Host key verification failed/,
    say: ({ own, host }) =>
      guestFailure(
        'host-key-unknown',
        `This user has not yet connected to ${host}, so nobody knows whether it is the guest. Connect once yourself: ssh shows its key, you compare and accept it. Then ask again.`,
        own,
      ),
  },
  {
    sign: /Permission denied|Too many authentication failures|signing failed/,
    say: ({ host, at, destination, platform }) =>
      guestFailure(
        'denied',
        `${host} does not let this user in with a key, and a password is not asked for here. Put your key there (or unlock it with ssh-add), or name another user.`,
        platform === 'win32'
          ? `type $env:USERPROFILE\\.ssh\\id_ed25519.pub | ${quotedLine(['ssh', ...at, destination])} "cat >> .ssh/authorized_keys"`
          : quotedLine(['ssh-copy-id', ...at, destination]),
      ),
  },
  {
    sign: /Connection refused/,
    say: ({ host, port }) =>
      guestFailure(
        'refused',
        `${host} is there, but no SSH server listens at its port ${port}. Install or start one in the guest (Debian and Ubuntu: the package openssh-server), or paste what its commands print.`,
      ),
  },
  {
    sign: /No route to host|Network is unreachable|Host is down/i,
    say: ({ host }) =>
      guestFailure(
        'no-route',
        `There is no way from this machine to ${host}, or nobody has that address now. See whether the guest runs, and which address it has.`,
      ),
  },
  {
    sign: /timed out|Timeout, server/i,
    say: ({ host, port }) =>
      guestFailure(
        'timeout',
        `${host} does not answer at port ${port}: it is off, has another address by now, or a firewall drops what is asked.`,
      ),
  },
  {
    sign: /Could not resolve hostname/,
    say: ({ host }) => guestFailure('no-such-name', `No name server knows ${host}. Give the guest’s address instead.`),
  },
  {
    sign: /Bad owner or permissions|Bad configuration option|terminating, \d+ bad configuration|Bad permissions/i,
    say: ({ own }) =>
      guestFailure(
        'bad-configuration',
        'ssh does not accept your own configuration: it says where when you run it yourself.',
        own,
      ),
  },
  {
    sign: /no matching (?:host key type|cipher|key exchange|MAC)|Unable to negotiate/i,
    say: ({ own, host }) =>
      guestFailure('too-old', `${host} and this ssh have no method in common: one of them is too old.`, own),
  },
  {
    sign: /kex_exchange_identification|Connection (?:closed|reset)|banner exchange|Broken pipe/i,
    say: ({ own, host, port }) =>
      guestFailure('broken-off', `What answers at port ${port} of ${host} breaks the connection off.`, own),
  },
]
