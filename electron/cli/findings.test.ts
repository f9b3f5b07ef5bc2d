import { describe, expect, test } from 'vitest'
import { runSwitchyard } from '../../tests/support/run-switchyard.ts'
import type { FindingsResult } from './findings-result.ts'

const sample = ['-r', 'assets/samples/cc-labs-2', '--moment', 'boot-2']

describe('findings of the sample', () => {
  test('as JSON: each with its rows, what it is about, and a page to read', async () => {
    const { status, stdout, stderr } = await runSwitchyard(['findings', '--json', ...sample])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const { version, findings, checked, unchecked }: FindingsResult = JSON.parse(stdout)
    expect(version).toBe(1)
    // The moment before, boot-1, is the last time.
    expect(findings[0]).toMatchObject({
      code: 'default-switch-readdressed',
      severity: 'notice',
      subjects: [{ kind: 'segment', machine: null, name: 'Default Switch' }, { kind: 'machine' }, {}, {}],
    })
    expect(findings.find(({ code }) => code === 'llmnr-on')).toMatchObject({
      evidence: [
        { machine: 'CC-Labs-2', command: 'arp -a', line: 24, text: expect.stringMatching(/^224\.0\.0\.252 /) },
      ],
      reference: { url: 'https://www.rfc-editor.org/rfc/rfc4795#section-5' },
    })
    expect(checked.length).toBeGreaterThan(10)
    expect(unchecked).toContainEqual(
      expect.objectContaining({ code: 'vlan-mismatch', missing: ['Get-VMNetworkAdapterVlan'] }),
    )
  })

  test('as text: counted, by severity, within the page, and what could not be checked', async () => {
    const { stdout } = await runSwitchyard(['findings', ...sample])
    expect(stdout).toMatch(/^5 findings: 5 notices\.\n\nGOOD TO KNOW\n {2}● The Default Switch has a new network/)
    expect(stdout).toMatch(/ {6}CC-Labs-2: arp -a, line 20: 10\.0\.0\.254 {2}00-05-04-03-02-01 {2}dynamic/)
    expect(stdout).toMatch(/NOT CHECKED: THESE COMMANDS WOULD TELL\n/)
    // Commands are whole, so that they can be copied.
    for (const line of stdout.split('\n').filter((one) => !one.startsWith('      ')))
      expect(line.length).toBeLessThanOrEqual(100)
  })
})

test('--fail-on is met by a finding of that severity or a graver one', async () => {
  const failing = async (severity: string, recording: string[]) =>
    (await runSwitchyard(['findings', '--fail-on', severity, ...recording])).status
  const lab = ['-r', 'tests/fixtures/linux-lab']
  const statuses = [
    failing('notice', sample),
    failing('warning', sample),
    failing('warning', lab),
    failing('error', lab),
  ]
  expect(await Promise.all(statuses)).toEqual([1, 0, 1, 1])
  expect(await runSwitchyard(['findings', '--fail-on', 'panic', ...sample])).toMatchObject({ status: 2, stdout: '' })
})
