import { expect, test } from 'vitest'
import { recognise } from './registry.ts'
import { windowsGetNetconnectionprofile } from './windows-get-netconnectionprofile.ts'

const parse = (text: string) => windowsGetNetconnectionprofile.parse(text, { command: 'Get-NetConnectionProfile' })

test('the list that PowerShell prints by itself', () => {
  const text = `
Name                     : Home Wi-Fi
InterfaceAlias           : Wi-Fi
InterfaceIndex           : 11
NetworkCategory          : Private
DomainAuthenticationKind : None
IPv4Connectivity         : Internet
IPv6Connectivity         : NoTraffic
`
  expect(recognise(text)).toBe(windowsGetNetconnectionprofile)
  expect(parse(text).facts).toEqual([
    {
      kind: 'connection-profile',
      interface: 'Wi-Fi',
      interfaceIndex: 11,
      name: 'Home Wi-Fi',
      category: 'Private',
      connectivity: { 4: 'internet', 6: 'no-traffic' },
      line: 2,
      endLine: 8,
    },
  ])
})

test('numbers in the place of words; a category that is none of Windows’ is not understood', () => {
  const text = '[{"ifIndex":3,"NetworkCategory":2},{"ifIndex":4,"NetworkCategory":0},{"ifIndex":5,"NetworkCategory":9}]'
  expect(parse(text)).toMatchObject({ facts: [{ category: 'Domain' }, { category: 'Public' }], unread: [{ line: 1 }] })
})
