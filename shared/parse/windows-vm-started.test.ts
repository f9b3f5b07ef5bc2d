import { expect, test } from 'vitest'
import { parserOf } from './registry.ts'
import { windowsGetVm } from './windows-get-vm.ts'
import { windowsVmStarted } from './windows-vm-started.ts'

const command = 'Get-VM | Select-Object -Property Id, Name, Uptime'

test('since when machines run is a list of its own; one that is off is in it and says nothing', () => {
  const [web, old] = ['0f1e2d3c-0000-4000-8000-000000000001', '0f1e2d3c-0000-4000-8000-000000000003']
  const text = JSON.stringify([
    { Id: web.toUpperCase(), Name: 'web', Started: '2026-11-25T09:20:00.5000000+01:00' },
    { Id: old, Name: 'old', Started: '' },
  ])
  expect(parserOf(command, text, 'windows')).toBe(windowsVmStarted)
  expect(windowsVmStarted.parse(text, { command })).toMatchObject({
    facts: [{ kind: 'vm-started', vmId: web, started: '2026-11-25T09:20:00+01:00' }],
    unread: [],
  })
})

test('what a person saw by the same words is the list of machines', () => {
  const text = '\nName State   Uptime\n---- -----   ------\nweb  Running 02:15:00\n'
  expect(parserOf('Get-VM | Select-Object Name, State, Uptime', text, 'windows')).toBe(windowsGetVm)
})
