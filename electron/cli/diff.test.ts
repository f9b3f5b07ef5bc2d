import { expect, test } from 'vitest'
import { runSwitchyard } from '../../tests/support/run-switchyard.ts'
import type { DiffResult } from './diff-result.ts'

const SAMPLE = 'assets/samples/cc-labs-2'

test('the two boots of the sample, as text: the story first, each line within the page, what can’t be compared last', async () => {
  const { status, stdout, stderr } = await runSwitchyard(['diff', `${SAMPLE}#boot-1`, `${SAMPLE}/boot-2`])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toMatch(
    /^boot-1 → boot-2\n\nWHAT CHANGED\n {2}● Default Switch has another network: 192\.168\.41\.96\/28 instead of 172\.17\.214\.160\/28\./,
  )
  expect(stdout).toContain('boot-1: CC-LABS-2, ip address, line 15: inet 172.17.214.161/28')
  expect(stdout).toContain('      – ccl-vm-1 has 192.168.41.109; its address is not recorded in boot-1.')
  expect(stdout).toContain('WHO CAN REACH WHOM\n  The same, for the 5 machines in both.')
  expect(stdout).toMatch(/NOT TO BE COMPARED\n {2}– Not recorded in boot-1/)
  for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100)
})

test('as JSON: every difference has the rows of both sides', async () => {
  const { stdout } = await runSwitchyard(['diff', '--json', `${SAMPLE}#boot-2`, `${SAMPLE}#boot-1`])
  const { version, before, after, differences, verdicts, asked, inBoth }: DiffResult = JSON.parse(stdout)
  expect({ version, before, after, verdicts, asked, inBoth }).toEqual({
    version: 1,
    before: { name: 'boot-2', takenAt: null },
    after: { name: 'boot-1', takenAt: null },
    verdicts: [],
    asked: 'everyone',
    inBoth: 5,
  })
  expect(differences.map(({ kind }) => kind)).toEqual(['network', 'gone'])
  const [story] = differences
  expect(story?.after.evidence).toContainEqual(
    expect.objectContaining({
      command: 'ip address',
      line: 15,
      text: expect.stringMatching(/^inet 172\.17\.214\.161/),
    }),
  )
})

test('the same twice differs in nothing, and that is no failure', async () => {
  const { status, stdout } = await runSwitchyard(['diff', SAMPLE, SAMPLE])
  expect(status).toBe(0)
  expect(stdout).toMatch(/^A \(boot-2\) → B \(boot-2\)\n\nNothing differs in what both recorded\./)
})

test('what can’t be read is said in one line', async () => {
  expect(await runSwitchyard(['diff', `${SAMPLE}#boot-9`, SAMPLE])).toEqual({
    status: 2,
    stdout: '',
    stderr: 'switchyard: There is no moment boot-9 in this recording; it has: boot-1, boot-2.\n',
  })
  expect(await runSwitchyard(['diff', 'live', 'live'])).toMatchObject({ status: 2, stdout: '' })
  expect(await runSwitchyard(['diff', SAMPLE])).toMatchObject({ status: 2, stdout: '' })
})
