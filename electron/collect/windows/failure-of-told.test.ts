import { expect, test } from 'vitest'
import { getNetFirewallRule } from './commands/get-net-firewall-rule.ts'
import { getNetRoute } from './commands/get-net-route.ts'
import { getVm } from './commands/get-vm.ts'
import type { WindowsCommand } from './define-command.ts'
import { failureOfTold } from './failure-of-told.ts'
import { windowsMendingCommand } from './windows-causes.ts'
import { windowsKind } from './windows-kind.ts'

const missing = {
  id: 'CommandNotFoundException',
  category: 'ObjectNotFound',
  message: 'Die Benennung "Get-VM" wurde nicht …',
}
const denied = {
  id: 'AccessDenied,Microsoft.HyperV.PowerShell.Commands.GetVM',
  category: 'PermissionDenied',
  message: '…',
}

function fails(command: WindowsCommand, error: typeof missing, windows?: object) {
  const kind = windows === undefined ? undefined : windowsKind({ items: [windows] })
  const failure = failureOfTold(command, { kind: 'error', error, milliseconds: 1 }, kind)
  return [failure.code, failure.sentence, windowsMendingCommand(failure)]
}

const client = { EditionID: 'Professional', InstallationType: 'Client', HyperVService: null, HyperVModule: false }

test.each([
  ['Windows Pro without Hyper-V', client, /^Hyper-V is not switched on/, /Microsoft-Hyper-V -All$/],
  ['Home', { ...client, EditionID: 'CoreSingleLanguage' }, /^Windows Home has no Hyper-V/, undefined],
  [
    'a server without the role',
    { ...client, EditionID: 'ServerStandard', InstallationType: 'Server Core' },
    /a role of this server/,
    /^Install-WindowsFeature -Name Hyper-V /,
  ],
  [
    'the service without the module',
    { ...client, HyperVService: 'Running' },
    /commands for PowerShell are not installed/,
    /-Management-PowerShell$/,
  ],
  [
    'a server with the service alone',
    { ...client, InstallationType: 'Server', HyperVService: 'Stopped' },
    /a feature of this server/,
    /Hyper-V-PowerShell$/,
  ],
  ['a Windows that does not say', undefined, /^Hyper-V is not switched on/, /Microsoft-Hyper-V -All$/],
])('no Hyper-V commands on %s', (_, windows, sentence, remedy) => {
  const [code, said, mends] = fails(getVm, missing, windows)
  expect([code, said]).toEqual(['not-found', expect.stringMatching(sentence)])
  if (remedy === undefined) expect(mends).toBeUndefined()
  else expect(mends).toMatch(remedy)
})

test('rights go by category and id, which no language changes; the group by its SID', () => {
  expect(fails(getVm, denied)).toEqual([
    'denied',
    expect.stringContaining('administrators’ group'),
    expect.stringContaining('S-1-5-32-578'),
  ])
  const cim = {
    id: 'Windows System Error 5,Get-NetFirewallRule',
    category: 'NotSpecified',
    message: 'Zugriff verweigert',
  }
  expect(fails(getNetFirewallRule, cim)).toEqual([
    'denied',
    expect.stringContaining('only to administrators'),
    expect.stringContaining('-Verb RunAs'),
  ])
  // One cause, one sentence, whichever command it stops.
  expect(fails(getNetRoute, denied)).toEqual(fails(getNetFirewallRule, cim))
})

test('anything else is told in PowerShell’s own words, cut where they are long', () => {
  const error = {
    id: 'HRESULT 0x8007000e',
    category: 'ResourceUnavailable',
    message: `\r\nNot enough memory ${'x'.repeat(300)}`,
  }
  expect(fails(getNetRoute, error)[1]).toMatch(/^Get-NetRoute failed: Not enough memory x{182}…$/)
})
