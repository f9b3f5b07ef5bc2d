import { expect, test } from 'vitest'
import { runSwitchyard } from '../../tests/support/run-switchyard.ts'
import type { MatrixResult } from './matrix-result.ts'
import type { ReachResult } from './reach-result.ts'

const sample = ['-r', 'assets/samples/cc-labs-2/boot-2']
const external = ['--what-if', 'switch "Default Switch" external']

test('an External switch lets the home network in, and the answer says that it is only supposed', async () => {
  const asked = ['reach', 'NYCLNY6X2VBH2', 'ccl-vm-1', ...sample, ...external]
  const [text, json] = await Promise.all([runSwitchyard(asked), runSwitchyard([...asked, '--json'])])
  expect(text.stdout).toMatch(/^What if: Default Switch is External\. This is not how it is\.\n\nYes\. /)
  const result: ReachResult = JSON.parse(json.stdout)
  expect(result).toMatchObject({ version: 1, whatIf: ['Default Switch is External'], verdict: 'reachable' })
})

test('without a supposition nothing is said of one', async () => {
  const { stdout } = await runSwitchyard(['reach', 'ccl-vm-1', 'host', ...sample, '--json'])
  expect(JSON.parse(stdout)).not.toHaveProperty('whatIf')
})

test('the matrix lists what changes, and prints the table as it would be', async () => {
  const asked = ['matrix', ...sample, ...external]
  const [text, json] = await Promise.all([runSwitchyard(asked), runSwitchyard([...asked, '--json'])])
  expect(text.stdout).toMatch(/What changes\n {2}Now yes \(\d+\)\n/)
  expect(text.stdout).toMatch(/10\.0\.0\.128 → ccl-vm-1 \(10\.0\.0\.\d+\), primary .*: was\s+no-route/)
  for (const line of text.stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100)
  const result: MatrixResult = JSON.parse(json.stdout)
  expect(result.changes).toContainEqual(
    expect.objectContaining({
      from: 'router',
      to: 'primary',
      how: 'now-reachable',
      before: { address: '192.168.41.102', verdict: 'blocked', reason: 'no-route' },
    }),
  )
  const cell = result.cells.find(({ from, to }) => from === 'router' && to === 'primary')
  expect(cell).toMatchObject({ verdict: 'reachable' })
})

test('several changes build on each other', async () => {
  const map = ['--what-if', 'map host tcp 2222 ccl-vm-1 22', '--what-if', 'map router tcp 22 host 2222']
  const { stdout, status } = await runSwitchyard(['reach', 'internet', 'ccl-vm-1', '--tcp', '22', ...sample, ...map])
  expect({ status, yes: /^Yes\. /m.test(stdout) }).toEqual({ status: 0, yes: true })
})

test('a change that can’t be read, or can’t be, is one line and exit status 2', async () => {
  const wrong = ['switch "Default Switch"', 'power nobody off', 'switch "Default Switch" internal', '']
  for (const line of wrong) {
    const { status, stderr, stdout } = await runSwitchyard(['matrix', ...sample, '--what-if', line])
    expect({ status, stdout }, line).toEqual({ status: 2, stdout: '' })
    expect(stderr, line).toMatch(/^switchyard: --what-if: [^\n]+\n$/)
  }
})
