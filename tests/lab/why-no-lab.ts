import { spawnSync } from 'node:child_process'
import { unshareOptions } from '../namespaces/unshare.ts'
import { whyNoNamespaces } from '../namespaces/why-no-namespaces.ts'
import type { LabSpec } from './lab-spec.ts'

const nat = 'table ip nat { chain post { type nat hook postrouting priority srcnat; oifname "x" masquerade; }; }'
const NFT = ['nft', nat]
const IPTABLES = ['iptables', '-A', 'FORWARD', '-m', 'conntrack', '--ctstate', 'DNAT', '-j', 'ACCEPT']

const PERL = ['perl', '-MSocket', '-e', 'socket(my $s, PF_INET, SOCK_RAW, 1) or die "no raw socket: $!\n"']

const answers = new Map<readonly string[], string | undefined>()

/** Why this lab can’t be built here, as `skipped: …`; undefined where it can. Labs need namespaces and nft inside them; some iptables too. */
export function whyNoLab({ host }: Pick<LabSpec, 'host'>): string | undefined {
  return whyNoNamespaces() ?? whyNot(NFT) ?? (host.firewall === 'iptables' ? whyNot(IPTABLES) : undefined)
}

/** Why nobody can ping in a lab here (tests/lab/ping.pl); undefined where they can. Labs then ask by TCP alone. */
export function whyNoPings(): string | undefined {
  return whyNot(PERL)
}

/** Tries a command in a network namespace of its own, once. */
function whyNot(command: readonly string[]): string | undefined {
  if (answers.has(command)) return answers.get(command)
  const tried = spawnSync('unshare', [...unshareOptions, ...command], {
    encoding: 'utf8',
    timeout: 10_000,
    env: { ...process.env, LC_ALL: 'C', PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin` },
  })
  const why = tried.error?.message ?? tried.stderr.split('\n').find((line) => line.trim() !== '') ?? 'no reason given'
  const reason =
    tried.status === 0 ? undefined : `skipped: ${command[0]} can’t be used in a network namespace here (${why.trim()})`
  answers.set(command, reason)
  return reason
}
