import { expect, test } from 'vitest'
import { getNetIpAddress } from '../../electron/collect/windows/commands/get-net-ip-address.ts'
import { getVm } from '../../electron/collect/windows/commands/get-vm.ts'
import { getVmNetworkAdapter } from '../../electron/collect/windows/commands/get-vm-network-adapter.ts'
import { windows } from '../../electron/collect/windows/commands/windows.ts'
import { troublesOf } from '../../electron/station/troubles.ts'
import { machineNamed } from '../support/sample-inventory.ts'
import { PATIENT, type Scenario, type StoodIn } from './engine.ts'
import { collectorOf, understood } from './looked-at.ts'
import { scenario } from './scenario.ts'

const laptop = scenario('cc-labs-2')
const refused = (message: string): StoodIn => ({
  error: { id: 'AccessDenied,Microsoft.HyperV.PowerShell.Commands.GetVM', category: 'PermissionDenied', message },
})
const everyHyperV = (answer: StoodIn): Scenario =>
  Object.fromEntries(
    Object.keys(laptop)
      .filter((name) => name.startsWith('Get-VM'))
      .concat('Get-VMNetworkAdapterAcl', 'Get-VMNetworkAdapterExtendedAcl')
      .map((name) => [name, answer]),
  )

test(
  'without rights there is still a picture, one sentence for each cause, and the command that mends it',
  PATIENT,
  async (ctx) => {
    const { look } = await collectorOf(ctx, laptop)
    // In the user's language: nothing depends on the words.
    const german = await look({
      ...laptop,
      ...everyHyperV(refused('Sie verfügen nicht über die erforderliche Berechtigung.')),
    })
    const remedies = [
      {
        machine: 'laptop',
        code: 'denied',
        sentence:
          'Hyper-V shows its machines and switches only to its administrators’ group; join it in an elevated PowerShell, then sign in again',
        remedy: 'Add-LocalGroupMember -SID S-1-5-32-578 -Member $env:USERNAME',
      },
      {
        code: 'denied',
        sentence:
          'the firewall’s rules are shown only to administrators; start Switchyard from an elevated PowerShell to see them',
        remedy: 'Start-Process powershell -Verb RunAs',
      },
    ]
    expect(troublesOf(german)).toMatchObject(remedies)
    expect(machineNamed(understood(german), 'laptop').interfaces.map(({ name }) => name)).toContain('Wi-Fi')
    expect(
      troublesOf(await look({ ...laptop, ...everyHyperV(refused('您没有完成此操作所需的权限。')) })),
    ).toMatchObject(remedies)

    // Home has neither the service nor the commands of Hyper-V; the stand-in module is there, and says so as PowerShell does.
    const absent: StoodIn = { error: { id: 'CommandNotFoundException', category: 'ObjectNotFound', message: 'weg' } }
    const kind = 'Get-ItemProperty HKLM:\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion'
    const home = { ...laptop, ...everyHyperV(absent), [kind]: [{ EditionID: 'Core', InstallationType: 'Client' }] }
    const [without] = troublesOf(await look({ ...home, 'Get-Service vmms': [] }))
    if (process.platform !== 'win32')
      expect(without).toMatchObject({
        code: 'not-found',
        sentence: expect.stringContaining('Windows Home has no Hyper-V'),
      })
  },
)

test('a Windows without Hyper-V’s module is a Windows without guests, and not an error', PATIENT, async (ctx) => {
  const { look } = await collectorOf(
    ctx,
    { ...laptop, 'Get-Service vmms': [] },
    {
      withoutHyperV: true,
      commands: [windows, getVm, getNetIpAddress],
    },
  )
  const recording = await look()
  if (process.platform !== 'win32')
    expect(troublesOf(recording)).toMatchObject([
      { code: 'not-found', remedy: 'Enable-WindowsOptionalFeature -Online -FeatureName Microsoft-Hyper-V -All' },
    ])
  expect(machineNamed(understood(recording), 'laptop').interfaces.length).toBeGreaterThan(3)
})

test(
  'where policy restricts scripts, each command is asked alone: the same rows, and a sentence that says why it is slow',
  PATIENT,
  async (ctx) => {
    const vm = { ...scenario('hostile-names'), 'Get-NetIPAddress': laptop['Get-NetIPAddress'] ?? [] }
    const { look } = await collectorOf(ctx, vm, {
      languageMode: 'ConstrainedLanguage',
      commands: [getVmNetworkAdapter, getNetIpAddress],
    })
    const recording = await look()
    expect(troublesOf(recording)).toMatchObject([
      { code: 'denied', sentence: expect.stringContaining('Constrained Language Mode') },
    ])
    const names = understood(recording)
      .machines.filter(({ kind }) => kind === 'guest')
      .map(({ name }) => name.value)
    expect(names).toEqual(
      expect.arrayContaining(['a\'b"c & <d>', 'two\nlines', '🦊 дом 雪 \u202Egnol', 'x'.repeat(256)]),
    )
  },
)
