import { expect, test } from 'vitest'
import type { RecordedOutput, Recording } from '../../../shared/recording/recording.ts'
import type { CommandRequest, RunCommand } from '../command-request.ts'
import type { Progress } from '../progress.ts'
import { type CollectLinuxOptions, collectLinux as collectAny } from './collect-linux.ts'
import { collectedOnLinux } from './collected-on-linux.ts'
import { pretendPrograms } from './managers/pretend-programs.test-support.ts'

/** A look at a machine on which no manager of guests runs, and that has one of the files. */
function collectLinux(options: CollectLinuxOptions = {}): Promise<Recording> {
  const around = { exists: () => false, env: {}, home: '', isRoot: false }
  return collectAny({ around, files: ['/etc/resolv.conf'], ...options })
}

// Reads a batch's questions and answers each with one line, as ip and bridge do.
const answers = 'while read -r question; do echo "[]"; done'
const quiet = { ip: answers, bridge: answers, nft: 'echo "{}"', sysctl: 'true' }

function outputs(recording: Recording): RecordedOutput[] {
  return recording.machines.flatMap((machine) => machine.outputs)
}

function troubles(recording: Recording): string[] {
  return outputs(recording).flatMap(({ command, failure }) =>
    failure === undefined ? [] : [`${command.split(' ').slice(0, 4).join(' ')}: ${failure.code}`],
  )
}

test('every command that is run is in the list that people read before it is', async (ctx) => {
  pretendPrograms(ctx, quiet)
  const listed = collectedOnLinux().flatMap(({ commands }) =>
    commands.map(({ command }) => command.replace(/ net\.…$/, '')),
  )
  const asked = outputs(await collectLinux()).map(({ command }) => command)
  expect(
    asked.filter((command) => !listed.some((one) => command === one || command.startsWith(`${one} net.`))),
  ).toEqual([])
})

test('questions to one program share a process, and each has its own output', async (ctx) => {
  pretendPrograms(ctx, quiet)
  const recording = await collectLinux()
  expect(troubles(recording)).toEqual([])
  expect(outputs(recording).map(({ id, command }) => `${id}: ${command.split(' ').slice(0, 7).join(' ')}`)).toEqual([
    'host/hostname.txt: hostname',
    'host/ip-address.txt: ip -j -d address show',
    'host/ip-link.txt: ip -j -d link show',
    'host/ip-route.txt: ip -j -d route show table all',
    'host/ip-neigh.txt: ip -j -d neigh show',
    'host/ip-rule.txt: ip -j -d rule show',
    'host/ip-netns.txt: ip -j -d netns list',
    'host/ip-6-rule.txt: ip -6 -j -d rule show',
    'host/proc-net-dev.txt: cat /proc/net/dev',
    'host/bridge-link.txt: bridge -j link',
    'host/bridge-vlan.txt: bridge -j vlan',
    'host/bridge-fdb.txt: bridge -j fdb',
    'host/nft-list-ruleset.txt: nft -j list ruleset',
    'host/sysctl.txt: sysctl -e net.ipv4.ip_forward net.ipv4.icmp_echo_ignore_all net.bridge.bridge-nf-call-{iptables,ip6tables} net.ipv4.conf.{all,default}.{forwarding,rp_filter} net.ipv6.conf.{all,default}.{forwarding,disable_ipv6}',
    'host/files/etc-resolv.conf.txt: cat /etc/resolv.conf',
  ])
})

test('one question that hangs is stopped after its limit and named; the others of its batch are answered', async (ctx) => {
  const script = 'case "$*" in *-b*|*neigh*) exec sleep 60;; *) echo "[]";; esac'
  pretendPrograms(ctx, { ...quiet, ip: script })
  const recording = await collectLinux()
  expect(troubles(recording)).toEqual(['ip -j -d neigh: timeout'])
  const hung = outputs(recording).find(({ failure }) => failure !== undefined)
  expect(hung?.failure?.sentence).toBe('ip did not finish within 5 seconds and was stopped')
  expect(outputs(recording).find(({ id }) => id === 'host/ip-link.txt')).toMatchObject({ text: '[]\n', exitCode: 0 })
})

test('20 MiB of output are cut and named, and do not spoil what else was asked', async (ctx) => {
  pretendPrograms(ctx, {
    ...quiet,
    bridge: 'head -c 20971520 /dev/zero | tr "\\0" x',
    nft: 'head -c 20971520 /dev/zero',
  })
  const recording = await collectLinux()
  expect(troubles(recording)).toEqual([
    'bridge -j link: too-long',
    'bridge -j vlan: too-long',
    'bridge -j fdb: too-long',
    'nft -j list ruleset: too-long',
  ])
  expect(outputs(recording).map(({ text }) => text.length <= 16 * 1024 * 1024)).not.toContain(false)
})

test('a BusyBox ip and a bridge that fails are named with what to install; the rest goes on', async (ctx) => {
  const busybox =
    'cat >/dev/null; echo "ip: invalid option -- j" >&2; echo "BusyBox v1.36.1 multi-call binary." >&2; exit 1'
  pretendPrograms(ctx, { ...quiet, ip: busybox, bridge: 'echo "Object not supported" >&2; exit 255' })
  const recording = await collectLinux()
  const sentences = new Set(outputs(recording).flatMap(({ failure }) => failure?.sentence ?? []))
  expect([...sentences]).toEqual([
    "the ip here is BusyBox's, which has no JSON output: install the package iproute2",
    'bridge ended with exit code 255: Object not supported',
  ])
  expect(outputs(recording).find(({ id }) => id === 'host/nft-list-ruleset.txt')?.failure).toBeUndefined()
})

/** Answers as a machine would on which only these programs are installed. */
function machineWith(answer: (request: CommandRequest) => Partial<RecordedOutput>): { run: RunCommand; ran: string[] } {
  const ran: string[] = []
  const run: RunCommand = async (request) => {
    ran.push([request.file, ...request.args].join(' '))
    const questions = request.input?.trim().split('\n').length ?? 0
    return { id: request.id, command: request.command, text: '[]\n'.repeat(questions), exitCode: 0, ...answer(request) }
  }
  return { run, ran }
}

const notFound = { text: '', failure: { code: 'not-found', sentence: 'not installed' } } as const

test('where nft is absent iptables is asked, for both families; where both are, that is one sentence', async () => {
  const iptables = machineWith(({ file }) => (file === 'nft' ? notFound : {}))
  const recorded = outputs(await collectLinux({ run: iptables.run })).map(({ id }) => id)
  expect(recorded).toContain('host/iptables-save.txt')
  expect(recorded).toContain('host/ip6tables-save.txt')
  expect(recorded).not.toContain('host/nft-list-ruleset.txt')
  const neither = machineWith(({ file }) => (/nft|tables/.test(file) ? notFound : {}))
  const failures = outputs(await collectLinux({ run: neither.run })).flatMap(({ failure }) => failure?.sentence ?? [])
  expect(failures).toEqual([expect.stringMatching(/^neither nft nor iptables-save is installed/)])
})

test('iptables-save is asked too where nft only names parts of a rule, and not held against the machine where it is absent', async () => {
  const docker = { text: '{"nftables": [{"rule": {"expr": [{"xt": {"type": "match", "name": "addrtype"}}]}}]}' }
  const both = machineWith(({ file }) => (file === 'nft' ? docker : {}))
  const recorded = outputs(await collectLinux({ run: both.run })).map(({ id }) => id)
  expect(recorded.filter((id) => /nft|tables/.test(id))).toEqual([
    'host/nft-list-ruleset.txt',
    'host/iptables-save.txt',
    'host/ip6tables-save.txt',
  ])
  const alone = machineWith(({ file }) => (file === 'nft' ? docker : file.includes('tables') ? notFound : {}))
  expect(outputs(await collectLinux({ run: alone.run })).flatMap(({ failure }) => failure ?? [])).toEqual([])
})

const twoGuests = (request: CommandRequest): Partial<RecordedOutput> => {
  if (request.command !== 'ip -j -d address show, link show, route show table all, neigh show, rule show, netns list')
    return {}
  const links = [
    { ifindex: 2, ifname: 'br0' },
    { ifindex: 3, ifname: 'v1', master: 'br0', link_index: 2, link_netnsid: 0 },
    { ifindex: 4, ifname: 'v2', master: 'br0', link_index: 2, link_netnsid: 1 },
  ]
  const namespaces = [{ name: 'web', id: 0 }, { name: 'db', id: 1 }, { name: 'elsewhere' }]
  return { text: ['[]', JSON.stringify(links), '[]', '[]', '[]', JSON.stringify(namespaces), ''].join('\n') }
}

test('an ordinary user sees the host, and one sentence says which guests need root', async (ctx) => {
  if (process.geteuid?.() === 0) {
    const geteuid = process.geteuid
    process.geteuid = () => 1000
    ctx.onTestFinished(() => {
      process.geteuid = geteuid
    })
  }
  const denied = { text: '', failure: { code: 'denied', sentence: 'no' } } as const
  const { run, ran } = machineWith((request) => (request.args[0] === '-n' ? denied : twoGuests(request)))
  const recording = await collectLinux({ run })
  expect(recording.machines.map(({ id }) => id)).toEqual(['host'])
  expect(outputs(recording).flatMap(({ failure }) => failure ?? [])).toEqual([
    {
      code: 'denied',
      sentence:
        'looking into the 2 network namespaces web, db needs root: start Switchyard with sudo to see their addresses and routes',
    },
  ])
  expect(ran.filter((line) => line.startsWith('ip -n'))).toHaveLength(1)
})

test('a guest that is deleted while the host is being looked at is left out, not a failure', async (ctx) => {
  if (process.geteuid === undefined) ctx.skip('skipped: there are no users as on Linux here')
  const gone = {
    text: '',
    exitCode: 1,
    failure: {
      code: 'failed',
      sentence: 'ip ended with exit code 1: Cannot open network namespace "db": No such file or directory',
    },
  } as const
  const { run } = machineWith((request) =>
    request.args[0] === '-n' && request.args[1] === 'db' ? gone : twoGuests(request),
  )
  expect((await collectLinux({ run })).machines.map(({ id }) => id)).toEqual(['host', 'guests/web'])
})

test('progress is told for each command and ends with all of them done', async () => {
  const told: Progress[] = []
  await collectLinux({ run: machineWith(twoGuests).run, onProgress: (progress) => told.push(progress) })
  const all = told.at(-1)?.total ?? 0
  expect([...new Set(told.map(({ done }) => done))]).toEqual(Array.from({ length: all + 1 }, (_, done) => done))
})

test('a collection that is given up rejects with the reason', async () => {
  const given = new AbortController()
  const { run } = machineWith(() => {
    given.abort(new Error('the window was closed'))
    return {}
  })
  await expect(collectLinux({ run, signal: given.signal })).rejects.toThrow('the window was closed')
})

test('what is left out is not asked, of guests neither; what is always asked is', async (ctx) => {
  pretendPrograms(ctx, { ...quiet, nft: 'echo asked >&2; exit 1', sysctl: 'exit 1', bridge: 'exit 1' })
  const recording = await collectLinux({
    without: ['guests', 'traffic', 'firewall', 'settings', 'bridges', 'neighbours'],
  })
  expect(troubles(recording)).toEqual([])
  expect(outputs(recording).map(({ id }) => id)).toEqual([
    'host/hostname.txt',
    'host/ip-address.txt',
    'host/ip-link.txt',
    'host/ip-route.txt',
    'host/ip-rule.txt',
    'host/ip-netns.txt',
    'host/ip-6-rule.txt',
  ])
})
