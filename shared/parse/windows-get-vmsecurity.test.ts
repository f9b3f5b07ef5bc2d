import { expect, test } from 'vitest'
import { sampleText } from '../../tests/support/fixture-text.ts'
import { windowsGetVmsecurity } from './windows-get-vmsecurity.ts'

test('the security settings of a VM, whose name only the command line tells', () => {
  const text = sampleText('cc-labs-2/boot-1/host/Get-VMSecurity_ccl-vm-1.txt')
  const { facts, unread } = windowsGetVmsecurity.parse(text, {
    command: 'Get-VMSecurity ccl-vm-1',
    argument: 'ccl-vm-1',
  })
  expect(unread).toEqual([])
  expect(facts).toMatchObject([
    {
      kind: 'vm-security',
      vmName: 'ccl-vm-1',
      settings: { TpmEnabled: 'False', Shielded: 'False', BindToHostTpm: 'False' },
      line: 3,
      endLine: 11,
    },
  ])
  expect(facts[0]).not.toHaveProperty('settings.CimSession')
})
