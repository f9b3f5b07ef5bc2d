import { describe, expect, test } from 'vitest'
import { openRecording } from '../../../electron/recordings/open-recording.ts'
import { networkShape } from '../../../tests/support/network-shape.ts'
import { sampleRecording } from '../../../tests/support/sample-inventory.ts'
import { buildInventory } from '../../inventory/build-inventory.ts'
import { recordingOf } from '../../recording/opened-recording.ts'
import type { Recording } from '../../recording/recording.ts'
import { isRefusal } from '../../recording/refusal.ts'
import { textsOf } from '../recording-texts.ts'
import { anonymousRecording } from './anonymous-recording.ts'
import type { KnownName } from './known-names.ts'

// Live Windows machines, every one of tests/fixtures: tests/powershell/anonymous.test.ts.

const inventoryOf = (recording: Recording) => buildInventory(recording, { vendorOf: () => undefined })
const anonymous = (recording: Recording, also?: KnownName[]) => anonymousRecording(recording, inventoryOf, also)

const lab = await openRecording('tests/fixtures/linux-lab')
const labRecording = isRefusal(lab) ? lab : recordingOf(lab)
if (isRefusal(labRecording)) throw new Error(labRecording.sentence)

describe.each([
  ['the sample', sampleRecording('boot-1', { lan: true })],
  ['the sample after its reboot', sampleRecording('boot-2', { lan: true })],
  ['a Linux host with guests', labRecording],
])('%s, for strangers', (_, recording) => {
  const before = inventoryOf(recording)
  const hidden = anonymous(recording)

  test('holds no machine’s name, address or MAC', () => {
    const all = textsOf(hidden).join('\n').toLowerCase()
    const names = before.machines.flatMap(({ name, aliases }) => [name, ...aliases].map(({ value }) => value))
    const known = names.filter((name) => /[a-z]{3}/i.test(name) && name !== 'router' && name !== 'host')
    expect(known.length).toBeGreaterThan(3)
    const macs = before.machines.flatMap(({ interfaces }) => interfaces.flatMap(({ mac }) => mac?.value ?? []))
    const own = macs.filter((mac) => mac !== '02:00:4c:4f:4f:50' && mac !== '00:00:00:00:00:00')
    const needles = [
      ...known,
      ...own,
      ...own.map((mac) => mac.replaceAll(':', '-')),
      ...own.map((mac) => mac.replaceAll(':', '')),
    ]
    expect(needles.filter((needle) => all.includes(needle.toLowerCase()))).toEqual([])
  })

  test('is the same network otherwise: machines, switches, verdicts, findings, and what was not understood', () => {
    expect(networkShape(hidden)).toEqual(networkShape(recording))
  })
})

/** A Windows host's one output, for strangers. */
function hiddenRows(command: string, text: string, also?: KnownName[]): string {
  const output = { id: 'host/x.json', command, text }
  const hidden = anonymous(
    { name: 'r', machines: [{ id: 'host', role: 'host', os: 'windows', outputs: [output] }] },
    also,
  )
  return hidden.machines[0]?.outputs[0]?.text ?? ''
}

const vm = (row: object) => `{"items":[\n${JSON.stringify(row)}\n]}\n`

describe('what has another shape than expected', () => {
  test('keeps its shape: keys, numbers, nulls, lists; states in whatever language; and no text that could be a name', () => {
    const row = {
      Id: 'c08cb7b8-9b3c-408e-8e30-5e16a3aeb444',
      Name: 'Kundenserver',
      State: 'Wird ausgeführt',
      Status: null,
      Generation: '2',
      Owner: { Title: 'Müller GmbH', Since: 3 },
      Tags: ['geheim', 7, true],
      'Ein Schlüssel': 'x',
    }
    expect(JSON.parse(hiddenRows('Get-VM', vm(row)))).toEqual({
      items: [
        {
          Id: 'c08cb7b8-9b3c-408e-8e30-5e16a3aeb444',
          Name: 'vm-1',
          State: 'Wird ausgeführt',
          Status: null,
          Generation: '2',
          Owner: { Title: 'text-1', Since: 3 },
          Tags: ['text-2', 7, true],
          'key-1': 'text-3',
        },
      ],
    })
  })

  test('is no list of rows, or one without braces: hidden all the same', () => {
    expect(hiddenRows('Get-VM', '["Kundenserver",{"a":"b"}]')).toBe('["text-1",{"a":"text-2"}]\n')
    expect(hiddenRows('Get-VM', '{"value":[{"Name":"Kundenserver"}],"Count":1}')).not.toContain('Kundenserver')
  })

  test('a MAC without separators is one, wherever it stands, and so are addresses in any text', () => {
    const text = hiddenRows('Get-VM', vm({ Oddity: '00155D00E501', Where: '192.168.41.9', Range: '10.1.2.3-10.1.2.9' }))
    expect(JSON.parse(text).items[0]).toEqual({
      Oddity: expect.stringMatching(/^00155D[0-9A-F]{6}$/),
      Where: expect.stringMatching(/^192\.168\.\d+\.9$/),
      Range: expect.stringMatching(/^10\.\d+\.\d+\.3-10\.\d+\.\d+\.9$/),
    })
    expect(text).not.toMatch(/00E501|\.41\.|10\.1\.2/)
  })
})

test('one name is one alias wherever it stands, in any case; a switch’s in its vEthernet; no alias is somebody’s name', () => {
  const adapters = vm({ Name: 'Büro', InterfaceAlias: 'vEthernet (Büro)', VMName: 'vm-1', SwitchName: 'büro' })
  const [row] = JSON.parse(hiddenRows('Get-VMNetworkAdapter -All', adapters)).items
  expect(row).toEqual({
    Name: 'switch-1',
    InterfaceAlias: `vEthernet (${row.SwitchName})`,
    VMName: 'vm-2',
    SwitchName: 'switch-1',
  })
})

test('users are known by their folders, and whoever runs it by what the system says', () => {
  const rule = vm({
    DisplayName: 'Chat',
    Program: 'C:\\Users\\bob\\chat.exe',
    InterfaceDescription: 'Bob’s Adapter by ACME of PC7',
  })
  const [row] = JSON.parse(hiddenRows('Get-NetFirewallRule', rule, [['pc7', 'host']])).items
  expect(row).toEqual({
    DisplayName: 'rule-1',
    Program: 'program-1',
    InterfaceDescription: 'user-1’s Adapter by ACME of host-1',
  })
})

test('what a system said in its own words when something failed names nobody: not in quotes, no folder, no account', () => {
  const failed = (sentence: string) => ({
    id: 'host/x.json',
    command: 'Get-VM',
    text: '',
    failure: { code: 'failed' as const, sentence },
  })
  const sentences = [
    'Get-VM failed: Hyper-V was unable to find a virtual machine with name "Kundenserver".',
    'Get-VM failed: Hyper-V konnte „Kundenserver“ auf ‚wirt7‘ nicht finden: C:\\Users\\bob\\vm.xml',
    "Get-NetNat failed: The term 'Get-NetNat' was not there for CONTOSO\\bob, the user’s store at bob's.",
    'PowerShell broke off while it was asked for Get-VM: it ended with exit code 1: no memory',
  ]
  const outputs = sentences.map(failed)
  const hidden = anonymous({ name: 'r', machines: [{ id: 'host', role: 'host', os: 'windows', outputs }] })
  expect(hidden.machines[0]?.outputs.map(({ failure }) => failure?.sentence)).toEqual([
    'Get-VM failed: Hyper-V was unable to find a virtual machine with name "text-1".',
    'Get-VM failed: Hyper-V konnte „text-1“ auf ‚text-2‘ nicht finden: C:\\Users\\user-1\\vm.xml',
    "Get-NetNat failed: The term 'Get-NetNat' was not there for domain-1\\user-1, the user’s store at user-1's.",
    'PowerShell broke off while it was asked for Get-VM: it ended with exit code 1: no memory',
  ])
})

test('a GUID is the same one in every way of writing, and the Default Switch’s stays what it is', () => {
  const guid = '5c0a001e-1a2b-4c3d-8e4f-00155d0e0000'
  const [row] = JSON.parse(
    hiddenRows('x', vm({ A: `{${guid.toUpperCase()}}`, B: guid, C: `Microsoft:${guid}\\${guid}` })),
  ).items
  const alias = row.B
  expect(alias).toMatch(/^00000000-0000-4000-8000-/)
  expect(row).toEqual({ A: `{${alias}}`, B: alias, C: `Microsoft:${alias}\\${alias}` })
})

test('what a person called a recording and its files is not in it', () => {
  const outputs = ['arp -a', 'arp -a'].map((command, at) => ({ id: `host/bobs-secret-${at}.txt`, command, text: '' }))
  const hidden = anonymous({ name: 'Bob’s network', machines: [{ id: 'host', role: 'host', os: 'windows', outputs }] })
  expect(hidden.name).toBe('recording')
  expect(hidden.machines[0]?.outputs.map(({ id }) => id)).toEqual(['host/1-arp-a.txt', 'host/2-arp-a.txt'])
})
