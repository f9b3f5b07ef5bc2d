import { expect, test, vi } from 'vitest'
import type { SshWay } from '../../../shared/contract/guest-asking.ts'
import { readRecording } from '../../../shared/parse/read-recording.ts'
import { isRefusal } from '../../../shared/recording/refusal.ts'
import { guestCommand, type StandIn, standInProgram } from '../../../tests/support/stand-in-program.ts'
import { askBySsh } from './ask-by-ssh.ts'
import type { GuestAnswer } from './guest-answer.ts'
import { sshCommand } from './ssh-command.ts'

const way: SshWay = { kind: 'ssh', host: '10.0.0.5', user: 'alice', port: 2222, system: 'linux' }
const ADDRESS = JSON.stringify([
  {
    ifindex: 2,
    ifname: 'eth0',
    flags: ['UP'],
    link_type: 'ether',
    address: '00:15:5d:00:e5:01',
    addr_info: [{ family: 'inet', local: '10.0.0.5', prefixlen: 24, scope: 'global' }],
  },
])
const ROUTE = JSON.stringify([{ dst: 'default', gateway: '10.0.0.1', dev: 'eth0', protocol: 'dhcp', flags: [] }])

/** A guest with a present-day `ip`, and nothing else that is asked for. */
function present(ssh: StandIn): void {
  guestCommand(
    ssh,
    'ip',
    `case "$*" in "-j -d address show") echo '${ADDRESS}';; "-j -d route show table all") echo '${ROUTE}';; *) echo '[]';; esac`,
  )
  guestCommand(ssh, 'sysctl', 'exit 127')
  guestCommand(ssh, 'cat', 'echo "nameserver 10.0.0.1"')
  guestCommand(ssh, 'hostname', 'printf ccl-vm-1')
}

const factsOf = (answer: GuestAnswer) => {
  if (answer.kind === 'failed') throw new Error(answer.sentence)
  const outputs = answer.outputs.map(({ file, ...output }) => ({ id: file, ...output }))
  return readRecording({ name: '', machines: [{ id: 'guest', role: 'guest', os: answer.os, outputs }] }).flatMap(
    (machine) => machine.outputs.flatMap((output) => output.facts),
  )
}

test('one connection asks for everything; a greeting of the login shell is no part of it', async (ctx) => {
  const ssh = standInProgram(ctx, 'ssh')
  present(ssh)
  ssh.answer({ shell: true, stdout: 'Welcome to ccl-vm-1!\n#run for your life\n' })
  const answer = await askBySsh(way)
  expect(factsOf(answer)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ kind: 'address', address: '10.0.0.5', length: 24 }),
      expect.objectContaining({ kind: 'route', destination: '0.0.0.0/0', gateway: '10.0.0.1' }),
      expect.objectContaining({ kind: 'dns-servers' }),
      expect.objectContaining({ kind: 'host-name', name: 'ccl-vm-1' }),
    ]),
  )
  if (answer.kind === 'failed') throw new Error()
  expect(answer.outputs.find(({ file }) => file === 'ip-address.txt')).toMatchObject({
    command: 'ip -j -d address show',
    text: `${ADDRESS}\n`,
    exitCode: 0,
  })
  expect(answer.outputs.find(({ file }) => file === 'sysctl.txt')?.failure?.code).toBe('not-found')
  expect(ssh.calls()).toHaveLength(1)
})

test('a guest with BusyBox, whose ip has no JSON, tells the same as text', async (ctx) => {
  const ssh = standInProgram(ctx, 'ssh')
  guestCommand(
    ssh,
    'ip',
    `case "$*" in -*) echo "ip: unrecognized option: j" >&2; exit 1;; "address show") echo "2: eth0: <BROADCAST,UP> mtu 1500 qdisc noqueue state UP qlen 1000"; echo "    link/ether 00:15:5d:00:e5:01 brd ff:ff:ff:ff:ff:ff"; echo "    inet 10.0.0.5/24 scope global eth0";; "route show table all") exit 1;; "route show") echo "default via 10.0.0.1 dev eth0";; *) exit 1;; esac`,
  )
  ssh.answer({ shell: true })
  const answer = await askBySsh(way)
  expect(factsOf(answer)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ kind: 'address', address: '10.0.0.5' }),
      expect.objectContaining({ kind: 'route', gateway: '10.0.0.1' }),
    ]),
  )
  if (answer.kind === 'told') expect(answer.outputs.map(({ command }) => command)).toContain('ip route show')
})

test('a Windows guest is asked with programs of its own, in the code page that it has', async (ctx) => {
  const ssh = standInProgram(ctx, 'ssh')
  const text =
    '#run hostname \r\nWIN-1\r\n#run arp -a \r\n\r\nSchnittstelle: 10.0.0.7 --- 0x4\r\n  10.0.0.1  00-15-5d-00-e5-01  dynamisch\r\nÜber\r\n#end\r\n'
  ssh.answer({ bytes: Buffer.from(text, 'latin1').toString('base64') })
  const answer = await askBySsh({ ...way, system: 'windows' })
  expect(factsOf(answer)).toEqual(
    expect.arrayContaining([expect.objectContaining({ kind: 'neighbour', address: '10.0.0.1' })]),
  )
  const [call] = ssh.calls()
  expect(call?.argv.slice(-3)).toEqual(['--', 'alice@10.0.0.5', expect.stringMatching(/^cmd \/c "/)])
  expect(call?.stdin).toBe('')
})

test('ssh is given only what was shown: it asks nothing, accepts no key, forwards nothing, and the destination comes last', async (ctx) => {
  const ssh = standInProgram(ctx, 'ssh')
  ssh.answer({ exitCode: 255 })
  await askBySsh(way)
  const [call] = ssh.calls()
  const argv = call?.argv ?? []
  for (const option of [
    'BatchMode=yes',
    'StrictHostKeyChecking=yes',
    'UpdateHostKeys=no',
    'PermitLocalCommand=no',
    'ClearAllForwardings=yes',
    'ControlMaster=no',
    'AddKeysToAgent=no',
  ])
    expect(argv[argv.indexOf(option) - 1], option).toBe('-o')
  expect(argv.slice(0, 4)).toEqual(['-T', '-a', '-x', '-k'])
  expect(argv.slice(-5)).toEqual(['-p', '2222', '--', 'alice@10.0.0.5', 'sh -s'])
  const shown = sshCommand(way)
  if (isRefusal(shown)) throw new Error(shown.sentence)
  expect(shown.line).toBe(`ssh ${argv.slice(0, -1).join(' ')} 'sh -s'`)
})

const noHosts = [
  '-oProxyCommand=touch /tmp/x',
  '-F/tmp/x',
  '--',
  '$(touch x)',
  '`touch x`',
  'a;b',
  'a b',
  'a\nb',
  'a\u0000b',
  "a'b",
  'a"b',
  '%h',
  'a|b',
  'fe80::1%-oProxyCommand',
  '[::1]',
  'ssh://x',
  'x@y',
  '\u202eabc',
  'ａ',
  'a'.repeat(254),
  '',
  '.',
]
const noUsers = ['-l', '-oProxyCommand=x', '$(id)', 'a b', 'a\nb', 'a;b', 'a\\', '`id`', "x'", '|x', 'a'.repeat(65), '']

test('names that ssh or a shell could take for something else are refused, and nothing is started', async (ctx) => {
  const ssh = standInProgram(ctx, 'ssh')
  for (const host of noHosts) expect(await askBySsh({ ...way, host }), host).toMatchObject({ code: 'bad-host' })
  for (const user of noUsers) expect(await askBySsh({ ...way, user }), user).toMatchObject({ code: 'bad-user' })
  expect(ssh.calls()).toEqual([])
})

test.each([
  ['ccl-vm-1.mshome.net', undefined, 'ccl-vm-1.mshome.net'],
  ['my_vm', 'CORP\\alice', 'CORP\\alice@my_vm'],
  ['fd00::5', 'alice@corp.example', 'alice@corp.example@fd00::5'],
  ['fe80::1%eth0', 'Jürgen', 'Jürgen@fe80::1%eth0'],
])('%s may be asked as %s', (host, user, destination) => {
  expect(sshCommand({ ...way, host, user })).toMatchObject({ destination })
})

/** What OpenSSH 9.2 prints. */
const complaints: [string, string, string | undefined][] = [
  [
    'No ED25519 host key is known for [10.0.0.5]:2222 and you have requested strict checking.\r\nHost key verification failed.\r\n',
    'host-key-unknown',
    'ssh -p 2222 alice@10.0.0.5',
  ],
  [
    '@@@@@@@@@@@\r\n@    WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!     @\r\nHost key for [10.0.0.5]:2222 has changed and you have requested strict checking.\r\nHost key verification failed.\r\n',
    'host-key-changed',
    "ssh-keygen -R '[10.0.0.5]:2222'",
  ],
  ['alice@10.0.0.5: Permission denied (publickey,password).\r\n', 'denied', 'ssh-copy-id -p 2222 alice@10.0.0.5'],
  ['ssh: connect to host 10.0.0.5 port 2222: Connection refused\r\n', 'refused', undefined],
  ['ssh: connect to host 10.0.0.5 port 2222: No route to host\r\n', 'no-route', undefined],
  ['ssh: connect to host 10.0.0.5 port 2222: Connection timed out\r\n', 'timeout', undefined],
  ['ssh: Could not resolve hostname ccl-vm-1: Name or service not known\r\n', 'no-such-name', undefined],
  [
    '/home/a/.ssh/config: line 1: Bad configuration option: x\r\n/home/a/.ssh/config: terminating, 1 bad configuration options\r\n',
    'bad-configuration',
    'ssh -p 2222 alice@10.0.0.5',
  ],
  [
    'Unable to negotiate with 10.0.0.5 port 22: no matching host key type found. Their offer: ssh-rsa\r\n',
    'too-old',
    'ssh -p 2222 alice@10.0.0.5',
  ],
  ['kex_exchange_identification: Connection closed by remote host\r\n', 'broken-off', 'ssh -p 2222 alice@10.0.0.5'],
  ['something new\u001b[31m\r\n', 'failed', 'ssh -p 2222 alice@10.0.0.5'],
]

test('what ssh complains of is said with what to do about it', async (ctx) => {
  const ssh = standInProgram(ctx, 'ssh')
  for (const [stderr, code, command] of complaints) {
    ssh.answer({ exitCode: 255, stderr })
    const answer = await askBySsh(way)
    expect(answer, stderr).toMatchObject({ kind: 'failed', code })
    expect('command' in answer ? answer.command : undefined, stderr).toBe(command)
    expect(JSON.stringify(answer)).not.toContain('\\u001b')
  }
})

test('a guest of another system, one that runs nothing, and one that breaks off are told apart', async (ctx) => {
  const ssh = standInProgram(ctx, 'ssh')
  const code = async () => {
    const answer = await askBySsh(way)
    return answer.kind === 'failed' ? answer.code : 'told'
  }
  ssh.answer({ exitCode: 1, stderr: "'sh' is not recognized as an internal or external command,\r\n" })
  expect(await code()).toBe('other-system')
  ssh.answer({ exitCode: 1, stdout: 'This account is currently not available.\n' })
  expect(await code()).toBe('no-shell')
  ssh.answer({ exitCode: 1, stdout: '\n#run ip -j -d address show\n[{"ifindex":1' })
  expect(await code()).toBe('broken-off')
  ssh.answer({ shell: true })
  guestCommand(ssh, 'ip', 'exit 127')
  for (const name of ['sysctl', 'cat', 'hostname']) guestCommand(ssh, name, 'exit 1')
  expect(await code()).toBe('other-system')
})

test('a question that is given up ends ssh', async (ctx) => {
  const ssh = standInProgram(ctx, 'ssh')
  ssh.answer({ hangs: true })
  const giveUp = new AbortController()
  const asked = askBySsh(way, { signal: giveUp.signal, onProgress: () => undefined })
  await vi.waitFor(() => expect(ssh.calls()).toHaveLength(1))
  giveUp.abort()
  expect(await asked).toMatchObject({ code: 'cancelled' })
})
