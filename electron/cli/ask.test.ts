import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, type TestContext, test } from 'vitest'
import { recordingOf } from '../../shared/recording/opened-recording.ts'
import { isRefusal } from '../../shared/recording/refusal.ts'
import { sampleRecording } from '../../tests/support/sample-inventory.ts'
import { standInProgram } from '../../tests/support/stand-in-program.ts'
import { openRecording } from '../recordings/open-recording.ts'
import { ask } from './ask.ts'
import type { AskOptions } from './asked-way.ts'
import { noPaint } from './text/paint.ts'

const ADDRESS = [
  {
    ifindex: 2,
    ifname: 'eth0',
    flags: ['UP'],
    link_type: 'ether',
    address: '00:15:5d:00:e5:02',
    addr_info: [{ family: 'inet', local: '192.168.41.102', prefixlen: 28, scope: 'global' }],
  },
]

/** The verb on the sample as this machine, with what is typed. */
function asking(ctx: TestContext) {
  const ssh = standInProgram(ctx, 'ssh')
  ssh.answer({ stdout: `#run ip -j -d address show\n${JSON.stringify(ADDRESS)}\n\n#exit 0\n#end\n` })
  const run = async (name: string, options: AskOptions, typed = 'y') => {
    const said = { out: '', err: '' }
    const terminal = {
      out: (text: string | Uint8Array) => {
        said.out += String(text)
      },
      err: (line: string) => {
        said.err += line
      },
      width: 100,
      paint: noPaint,
    }
    const recording = sampleRecording('boot-2', { lan: false })
    const source = async () => ({ recording, notes: [] })
    return { result: await ask(name, options, terminal, { source, line: async () => typed }), ...said }
  }
  return { ssh, run }
}

test('what would be run is shown; without a yes nothing is', async (ctx) => {
  const { ssh, run } = asking(ctx)
  for (const typed of ['', 'n', 'maybe', 'yesterday']) {
    const { result, out, err } = await run('primary', { ssh: 'alice@192.168.41.102' }, typed)
    expect({ result, out }).toEqual({ result: { code: 'not-agreed', sentence: 'Nothing was run.' }, out: '' })
    expect(err).toContain("-- alice@192.168.41.102 'sh -s'")
    expect(err).toContain('ip -j -d route show table all')
  }
  expect(ssh.calls()).toEqual([])
})

test('what the guest told is shown, and written with the host’s recording', async (ctx) => {
  const { ssh, run } = asking(ctx)
  const folder = mkdtempSync(join(tmpdir(), 'switchyard-ask-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const output = join(folder, 'asked.zip')
  const { result, out } = await run('PRIMARY', { ssh: '192.168.41.102', port: 2222, yes: true, output }, 'never asked')
  expect(result).toBe(0)
  expect(out).toMatch(/^primary told 1 address\n *primary +192\.168\.41\.102\/28 +00:15:5d:00:e5:02/)
  expect(ssh.calls()[0]?.argv.slice(-5)).toEqual(['-p', '2222', '--', '192.168.41.102', 'sh -s'])
  const opened = await openRecording([output])
  const recording = isRefusal(opened) ? opened : recordingOf(opened)
  if (isRefusal(recording)) throw new Error(recording.sentence)
  expect(recording.machines.at(-1)).toMatchObject({
    name: 'primary',
    access: 'ssh',
    outputs: [{ asked: { by: 'ssh' } }],
  })
})

test('who is no guest, no way, a name that is none, and a refusal are one sentence each', async (ctx) => {
  const { ssh, run } = asking(ctx)
  const sentence = async (...given: Parameters<typeof run>) => {
    const { result } = await run(...given)
    return isRefusal(result) ? result.sentence : result
  }
  expect(await sentence('nobody', { ssh: 'x' })).toMatch(/no guest nobody\. It has ccl-vm-1, primary/)
  expect(await sentence('host', { ssh: 'x' })).toMatch(/no guest host/)
  expect(await sentence('primary', {})).toMatch(/^Say how: --ssh/)
  expect(await sentence('primary', { direct: 'Administrator' })).toMatch(/guests of Hyper-V only/)
  expect(await sentence('primary', { ssh: '-oProxyCommand=x@y' })).toMatch(/no user name/)
  expect(await sentence('primary', { wsl: '--shutdown' })).toMatch(/no name of a distribution/)
  expect(ssh.calls()).toEqual([])
  ssh.answer({ exitCode: 255, stderr: 'alice@x: Permission denied (publickey).' })
  expect(await sentence('primary', { ssh: 'alice@x' })).toMatch(/The command for that: .*alice@x/)
})
