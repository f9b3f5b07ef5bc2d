import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { expect, onTestFinished, test } from 'vitest'
import type { Recording } from '../../shared/recording/recording.ts'
import { runSwitchyard } from '../../tests/support/run-switchyard.ts'
import { windowsCauses } from '../collect/windows/windows-causes.ts'
import { doctorResult } from './doctor-result.ts'
import { doctorText } from './text/doctor-text.ts'
import { noPaint } from './text/paint.ts'

const vm = '{"Id":"1","Name":"secret","State":"Running","Status":null,"Generation":2,"IntegrationServicesState":""}'
const windows: Recording = {
  name: 'laptop',
  machines: [
    {
      id: 'host',
      role: 'host',
      name: 'laptop',
      os: 'windows',
      access: 'local',
      outputs: [
        {
          id: 'host/get-vm.json',
          command: 'Get-VM',
          text: `{"items":[\n${vm},\n{"Name":"secret","State":7}\n]}`,
          milliseconds: 240,
        },
        {
          id: 'host/get-net-firewall-rule.json',
          command: 'Get-NetFirewallRule -PolicyStore ActiveStore -Enabled True',
          text: '',
          failure: {
            code: 'denied',
            sentence: windowsCauses.notElevated.sentence,
          },
        },
      ],
    },
  ],
}

test('each command has its time and rows; what has another shape is named by its properties, never by what the machine said', () => {
  const result = doctorResult(windows)
  expect(result.commands).toMatchObject([
    { command: 'Get-VM', milliseconds: 240, mismatches: [expect.stringMatching(/^row 2: .*State: .*string/)] },
    { failure: { code: 'denied' }, mismatches: [] },
  ])
  const text = doctorText(result, { width: 100, paint: noPaint })
  expect(text).toContain('laptop: 1 of 2 commands answered')
  expect(text).toMatch(/^ {2}! {2}Get-VM +240 ms {2}2 rows, of another shape$/m)
  expect(text).toContain('    Start-Process powershell -Verb RunAs')
  expect(text).not.toContain('secret')
  for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(100)
})

test('a recording in which all is well ends with 0', async () => {
  const { status, stdout, stderr } = await runSwitchyard(['doctor', '-r', 'assets/samples/cc-labs-2/boot-2'])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toMatch(/^ {2}✓ {2}arp -a +\d+ rows$/m)
})

test('with -o it writes a recording for strangers, says what was replaced and what was kept, and without says that it can', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'switchyard-doctor-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const zip = join(folder, 'for-an-issue.zip')
  const sample = ['doctor', '-r', 'assets/samples/cc-labs-2/boot-2']
  const { status, stdout, stderr } = await runSwitchyard([...sample, '-o', zip])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(/Written to \S+for-an-issue\.zip.*Replaced in it.*Kept:/)
  const all = Object.entries(unzipSync(await readFile(zip))).map(
    ([path, bytes]) => path + new TextDecoder().decode(bytes),
  )
  expect(all.length).toBeGreaterThan(5)
  expect(all.join('\n')).not.toMatch(/ccl-vm|primary|Ubuntu|NYCLNY|192\.168\.41|00-?15-?5D-?00-?E5/i)

  const again = await runSwitchyard(['doctor', '-r', zip])
  expect(again.status).toBe(0)
  expect(again.stdout).toMatch(/^ {2}✓ {2}arp -a +\d+ rows$/m)
  expect(again.stdout.replaceAll(/\s+/g, ' ')).toContain('doctor -o FILE.zip writes, beside this, a recording')
})
