import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { runSwitchyard } from '../../tests/support/run-switchyard.ts'

const sample = 'assets/samples/cc-labs-2/boot-2'
const folder = mkdtempSync(join(tmpdir(), 'switchyard-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('wrong use and unreadable input: one line on stderr that says what, exit status 2', () => {
  test.each<[string, string]>([
    ['bogus', 'no verb bogus'],
    ['reach ccl-vm-1', "'to'"],
    ['show --bogus', '--bogus'],
    ['reach a b --tcp 70000', '1 to 65535'],
    ['reach a b --tcp 1 --udp 2', '--udp'],
    ['reach a b --expect maybe', 'maybe'],
    ['matrix --csv --json', '--json'],
    ['record', '--output'],
    ['show --moment boot-1', '-r'],
    ['show -r no/such/path', 'no/such/path'],
    ['show -r shared', 'not a recording'],
    ['show -r assets/samples/cc-labs-2 --moment boot-9', 'boot-1, boot-2'],
    ['show -r package.json', 'package.json'],
    [`show -r ${sample} -r no/such/path`, 'no/such/path'],
    [`reach nobody internet -r ${sample}`, 'nobody'],
    [`reach ccl-vm-1 nobody -r ${sample}`, 'nobody'],
    [`route nobody 1.1.1.1 -r ${sample}`, 'nobody'],
    [`route ccl-vm-1 1.1.1 -r ${sample}`, '1.1.1'],
    [`export -r ${sample} -o picture.gif`, '.svg or .png'],
    [`export -r ${sample} -o no/such/folder/x.svg`, 'no/such/folder'],
    ['parse no/such/file.txt', 'no/such/file.txt'],
    ['parse package.json', 'package.json'],
    ['parse --command bogus package.json', 'bogus'],
    ['parse shared', 'folder'],
    // A name with blanks, unquoted, is no question about something else.
    [`reach Ubuntu internet host -r ${sample}`, 'too many arguments'],
    [`show extra -r ${sample}`, 'too many arguments'],
    [`diff ${sample} ${sample} ${sample}`, 'too many arguments'],
    ['watch extra', 'too many arguments'],
  ])('switchyard %s', async (line, words) => {
    const { status, stdout, stderr } = await runSwitchyard(line.split(' '))
    expect({ status, stdout, lines: stderr.split('\n').length }).toEqual({ status: 2, stdout: '', lines: 2 })
    expect(stderr).toMatch(/^switchyard: /)
    expect(stderr).toContain(words)
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+/)
  })
})

test('help and version are no errors', async () => {
  expect(await runSwitchyard(['--help'])).toMatchObject({
    status: 0,
    stderr: '',
    stdout: expect.stringContaining('reach [options] <from> <to>'),
  })
  expect(await runSwitchyard(['reach', '--help'])).toMatchObject({
    status: 0,
    stderr: '',
    stdout: expect.stringContaining('--expect'),
  })
  expect(await runSwitchyard(['--version'])).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
  })
  expect(await runSwitchyard(['help', 'reach'])).toEqual(await runSwitchyard(['reach', '--help']))
})

test('where from can be said before the verb as well as after it', async () => {
  const after = await runSwitchyard(['matrix', '-r', sample, '--no-lan', '--json'])
  const before = await runSwitchyard(['-r', sample, '--no-lan', 'matrix', '--json'])
  expect(after.status).toBe(0)
  expect(before).toEqual(after)
  expect(after.stdout).not.toContain('NYCLNY6X2VBH2')
})

test('a recording that is written opens again and says the same', async () => {
  const zip = join(folder, 'copy.zip')
  expect(await runSwitchyard(['record', '-r', 'assets/samples/cc-labs-2', '-o', zip])).toMatchObject({
    status: 0,
    stderr: '',
  })
  const copy = await runSwitchyard(['matrix', '-r', zip, '--json'])
  expect(copy).toEqual(await runSwitchyard(['matrix', '-r', 'assets/samples/cc-labs-2', '--json']))
  expect(copy.status).toBe(0)
})

test('a reader that stops early is no error', async () => {
  const child = spawn(process.execPath, ['electron/cli/switchyard.ts', 'show', '-r', sample, '--json'], {
    cwd: join(import.meta.dirname, '../..'),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  child.stdout.destroy()
  const status = await new Promise((resolve) => child.on('close', resolve))
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})

test('nobody reads what went wrong: the exit status says it all the same', async () => {
  const child = spawn(process.execPath, ['electron/cli/switchyard.ts', 'show', '-r', 'no/such/path'], {
    cwd: join(import.meta.dirname, '../..'),
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  child.stderr.destroy()
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(2)
})

test('no colour goes into a pipe', async () => {
  expect((await runSwitchyard(['show', '-r', sample])).stdout).not.toContain('\u001b')
})
