import { expect, test } from 'vitest'
import type { WslWay } from '../../../shared/contract/guest-asking.ts'
import { guestCommand, type StoodInAnswer, standInProgram } from '../../../tests/support/stand-in-program.ts'
import { askByWsl } from './ask-by-wsl.ts'
import { wslCommand } from './wsl-command.ts'

const way: WslWay = { kind: 'wsl', distribution: 'Ubuntu-22.04' }
const utf16 = (text: string) => Buffer.from(text, 'utf16le').toString('base64')
const address = JSON.stringify([
  {
    ifindex: 2,
    ifname: 'eth0',
    link_type: 'ether',
    address: '00:15:5d:2b:6a:11',
    addr_info: [{ family: 'inet', local: '172.28.0.5', prefixlen: 20 }],
  },
])

test.for<[string, StoodInAnswer]>([
  ['UTF-8', { stdout: 'docker-desktop\r\nUbuntu-22.04\r\n' }],
  ['UTF-16, as older versions print it', { bytes: utf16('docker-desktop\r\nUbuntu-22.04\r\n') }],
])(
  'a distribution that runs is asked, its name an argument of its own; the list of those that run comes in %s',
  async ([, list], ctx) => {
    const wsl = standInProgram(ctx, 'wsl.exe')
    guestCommand(wsl, 'ip', `case "$*" in "-j -d address show") echo '${address}';; *) echo '[]';; esac`)
    wsl.answer({ when: '--running', ...list }, { when: '--exec', shell: true })
    const answer = await askByWsl(way)
    expect(answer).toMatchObject({ kind: 'told', os: 'linux' })
    if (answer.kind === 'told')
      expect(answer.outputs[0]).toMatchObject({ file: 'ip-address.txt', text: `${address}\n` })
    const calls = wsl.calls()
    expect(calls.map(({ argv }) => argv)).toEqual([
      ['--list', '--running', '--quiet'],
      ['-d', 'Ubuntu-22.04', '--exec', 'sh', '-s'],
    ])
    expect(calls[0]?.env['WSL_UTF8']).toBe('1')
    expect(wslCommand(way)).toMatchObject({
      lines: ['wsl.exe --list --running --quiet', 'wsl.exe -d Ubuntu-22.04 --exec sh -s'],
    })
  },
)

test('one that does not run is not started: it is said how to', async (ctx) => {
  const wsl = standInProgram(ctx, 'wsl.exe')
  for (const list of [
    { stdout: 'Ubuntu\r\n' },
    { bytes: utf16('Keine ausgeführten Distributionen.\r\n'), exitCode: 1 },
    { stdout: '' },
  ]) {
    wsl.answer({ when: '--running', ...list }, { shell: true })
    expect(await askByWsl(way)).toMatchObject({ code: 'not-running', command: 'wsl -d Ubuntu-22.04' })
  }
  expect(wsl.calls().every(({ argv }) => argv[0] === '--list')).toBe(true)
})

test('what wsl.exe complains of is said, whatever it is written in', async (ctx) => {
  const wsl = standInProgram(ctx, 'wsl.exe')
  wsl.answer(
    { when: '--running', stdout: 'Ubuntu-22.04\n' },
    {
      when: '--exec',
      exitCode: 1,
      bytes: utf16('<3>WSL (12) ERROR: CreateProcessCommon:640: execvpe(sh) failed: No such file\r\n'),
    },
  )
  expect(await askByWsl(way)).toMatchObject({ code: 'failed', sentence: expect.stringContaining('execvpe(sh) failed') })
})

test('names that wsl.exe could take for something else are refused, and nothing is started', async (ctx) => {
  const wsl = standInProgram(ctx, 'wsl.exe')
  for (const distribution of [
    '--shutdown',
    '-u',
    '~',
    '',
    'a"b',
    "a'b",
    'a\nb',
    '$(id)',
    'a&b',
    'a%PATH%b',
    'ａ',
    'a'.repeat(256),
  ])
    expect(await askByWsl({ kind: 'wsl', distribution }), distribution).toMatchObject({ code: 'bad-distribution' })
  expect(wsl.calls()).toEqual([])
})
