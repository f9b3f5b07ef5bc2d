import { expect, test } from 'vitest'
import { sampleText } from '../../tests/support/fixture-text.ts'
import { windowsGetVmswitchextension } from './windows-get-vmswitchextension.ts'

test('the three extensions of CC-Labs-2’s switch run, though none is enabled', () => {
  const text = sampleText('cc-labs-2/boot-1/host/Get-VMSwitchExtension_Default-Switch.txt')
  const { facts, unread } = windowsGetVmswitchextension.parse(text, { command: 'Get-VMSwitchExtension Default-Switch' })
  const same = {
    kind: 'switch-extension',
    vendor: 'Microsoft',
    switchName: 'Default Switch',
    enabled: false,
    running: true,
  }
  expect(facts).toMatchObject([
    {
      ...same,
      name: 'Microsoft Windows Filtering Platform',
      extensionType: 'Filter',
      version: '10.0.18362.207',
      line: 3,
      endLine: 16,
    },
    { ...same, name: 'Microsoft Azure VFP Switch Extension', extensionType: 'Forwarding', line: 18, endLine: 31 },
    { ...same, name: 'Microsoft NDIS Capture', extensionType: 'Monitoring', line: 33, endLine: 46 },
  ])
  expect(unread).toEqual([])
})
