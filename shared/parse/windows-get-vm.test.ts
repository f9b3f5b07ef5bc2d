import { expect, test } from 'vitest'
import { recognise } from './registry.ts'
import { windowsGetVm } from './windows-get-vm.ts'

const parse = (text: string) => windowsGetVm.parse(text, { command: 'Get-VM' })

test('the table that PowerShell prints by itself', () => {
  const text = `
Name      State   CPUUsage(%) MemoryAssigned(M) Uptime           Status             Version
----      -----   ----------- ----------------- ------           ------             -------
web 1     Running 0           2048              01:02:03.0040000 Operating normally 9.0
old       Off     0           0                 00:00:00         Operating normally 8.0
`
  expect(recognise(text)).toBe(windowsGetVm)
  expect(parse(text)).toEqual({
    facts: [
      { kind: 'vm', name: 'web 1', state: 'Running', status: 'Operating normally', line: 4 },
      { kind: 'vm', name: 'old', state: 'Off', status: 'Operating normally', line: 5 },
    ],
    unread: [],
  })
})

test('numbers in the place of words; a machine without a state is not understood', () => {
  const text = '[{"Name":"a","State":2,"Generation":2},{"Name":"b","State":6},{"Name":"c","State":77},{"Name":"d"}]'
  expect(parse(text)).toMatchObject({
    facts: [{ state: 'Running', generation: 2 }, { state: 'Saved' }, { state: '77' }],
    unread: [{ line: 1, text: '{"Name":"d"}' }],
  })
})
