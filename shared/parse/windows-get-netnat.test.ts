import { expect, test } from 'vitest'
import { recognise } from './registry.ts'
import { windowsGetNetnat } from './windows-get-netnat.ts'

const parse = (text: string) => windowsGetNetnat.parse(text, { command: 'Get-NetNat' })

test('the list that PowerShell prints by itself', () => {
  const text = `

Name                             : LabNat
ExternalIPInterfaceAddressPrefix :
InternalIPInterfaceAddressPrefix : 192.168.77.0/24
IcmpQueryTimeout                 : 30
TcpEstablishedConnectionTimeout  : 1800
TcpFilteringBehavior             : AddressDependentFiltering
Store                            : Local
Active                           : True
`
  expect(recognise(text)).toBe(windowsGetNetnat)
  expect(parse(text)).toEqual({
    facts: [{ kind: 'nat', name: 'LabNat', internal: '192.168.77.0/24', active: true, line: 3, endLine: 10 }],
    unread: [],
  })
})

test('an outer prefix, and a NAT without an inner one, which is not understood', () => {
  const text =
    '[{"Name":"a","InternalIPInterfaceAddressPrefix":"10.1.0.0/16","ExternalIPInterfaceAddressPrefix":"203.0.113.8/29","Active":false},{"Name":"b","InternalIPInterfaceAddressPrefix":null}]'
  expect(parse(text)).toMatchObject({ facts: [{ external: '203.0.113.8/29', active: false }], unread: [{ line: 1 }] })
})
