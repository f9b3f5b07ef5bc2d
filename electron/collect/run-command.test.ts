import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { CommandRequest } from './command-request.ts'
import { runCommand } from './run-command.ts'

/** A command that runs a JavaScript program with `argv` as its arguments, and is called `ip`. */
function script(program: string, more: Partial<CommandRequest> = {}, argv: string[] = []): CommandRequest {
  const args = ['-e', program, '--', ...argv]
  return { id: 'host/ip-link.txt', command: 'ip -j -d link show', file: process.execPath, args, ...more }
}

test('a command that succeeds gives its standard output byte for byte, its exit code and how long it took', async () => {
  const output = await runCommand(script('process.stdout.write("[]\\n\\n"); process.stderr.write("not this")'))
  expect(output).toMatchObject({ id: 'host/ip-link.txt', command: 'ip -j -d link show', text: '[]\n\n', exitCode: 0 })
  expect(output.failure).toBeUndefined()
  expect(output.milliseconds).toBeGreaterThanOrEqual(0)
})

test('arguments arrive as they are: no shell reads them', async () => {
  const hostile = ['$(id)', '; reboot', "it's", 'two words', '*', '-rf', '']
  const output = await runCommand(script('process.stdout.write(JSON.stringify(process.argv.slice(1)))', {}, hostile))
  expect(JSON.parse(output.text)).toEqual(hostile)
})

test('a command reads its input, and its words are not translated', async () => {
  const output = await runCommand(
    script('process.stdin.pipe(process.stdout); process.stdout.write(process.env.LC_ALL + " ")', {
      input: 'link show\n',
    }),
  )
  expect(output.text).toBe('C link show\n')
})

test('a program that is not there is said to be not installed, with the package that brings it', async () => {
  const output = await runCommand({
    id: 'host/nft.txt',
    command: 'nft -j list ruleset',
    file: 'no-such-program',
    args: ['-j'],
  })
  expect(output.failure).toEqual({
    code: 'not-found',
    sentence: "nft is not installed, so the firewall can't be read: install the package nftables",
  })
  expect(output.text).toBe('')
})

test('"operation not permitted" is told apart from other errors, and says what needs root', async () => {
  const denied = await runCommand({
    ...script('console.error("Operation not permitted (you must be root)"); process.exit(1)'),
    command: 'nft -j list ruleset',
  })
  expect(denied.failure).toEqual({
    code: 'denied',
    sentence: 'reading the firewall needs root: start Switchyard with sudo to see it',
  })
  const failed = await runCommand(script('console.log("[]"); console.error("\\nOops: no table"); process.exit(2)'))
  expect(failed.failure).toEqual({ code: 'failed', sentence: 'ip ended with exit code 2: Oops: no table' })
  expect(failed).toMatchObject({ text: '[]\n', exitCode: 2 })
})

test('BusyBox in place of iproute2 is named', async () => {
  const output = await runCommand(
    script('console.error("ip: unrecognized option: j\\nBusyBox v1.36.1 multi-call"); process.exit(1)'),
  )
  expect(output.failure).toEqual({
    code: 'failed',
    sentence: "the ip here is BusyBox's, which has no JSON output: install the package iproute2",
  })
})

test('a command that hangs is ended after its limit with all that it started, and keeps what it had printed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'switchyard-'))
  const pidFile = join(folder, 'pid')
  const program = `
    const { spawn } = require('node:child_process')
    const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 600000)'], { stdio: 'inherit' })
    require('node:fs').writeFileSync(process.argv[1], String(child.pid))
    process.stdout.write('so far')
    setInterval(() => {}, 1000)`
  const output = await runCommand(script(program, { timeLimit: 700 }, [pidFile]))
  expect(output.failure).toEqual({ code: 'timeout', sentence: 'ip did not finish within 0.7 seconds and was stopped' })
  expect(output.text).toBe('so far')
  const child = Number(readFileSync(pidFile, 'utf8'))
  await expect.poll(() => isRunning(child)).toBe(false)
  rmSync(folder, { recursive: true })
})

test('a process that leaves the group and keeps the output open does not hold up the answer', async () => {
  const program = `
    const { spawn } = require('node:child_process')
    spawn(process.execPath, ['-e', 'setTimeout(() => {}, 3000)'], { stdio: 'inherit', detached: true }).unref()`
  const output = await runCommand(script(program, { timeLimit: 500 }))
  expect(output.failure?.code).toBe('timeout')
})

test('output beyond the limit is cut there and named', async () => {
  const program = 'const mib = "x".repeat(1 << 20); for (let i = 0; i < 20; i++) process.stdout.write(mib)'
  const output = await runCommand(script(program))
  expect(output.failure).toEqual({ code: 'too-long', sentence: 'ip printed more than 16 MiB: the rest was cut off' })
  expect(output.text).toBe('x'.repeat(16 * 1024 * 1024))
})

test('a collection that is given up ends its commands at once', async () => {
  const given = new AbortController()
  const running = runCommand(script('setInterval(() => {}, 1000)', { signal: given.signal }))
  given.abort()
  expect((await running).failure).toEqual({ code: 'failed', sentence: 'ip was stopped before it finished' })
})

/** A zombie has ended: nobody has asked for its exit code yet. */
function isRunning(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}
