import { expect, test } from 'vitest'
import { fixtureText, sampleText } from '../../tests/support/fixture-text.ts'
import { windowsGetVmnetworkadapteracl } from './windows-get-vmnetworkadapteracl.ts'

const parse = (text: string) =>
  windowsGetVmnetworkadapteracl.parse(text, { command: 'Get-VMNetworkAdapterAcl ccl-vm-1', argument: 'ccl-vm-1' })

test('CC-Labs-2: no row, so there is no ACL', () => {
  expect(parse(sampleText('cc-labs-2/boot-1/host/Get-VMNetworkAdapterAcl_ccl-vm-1.txt'))).toEqual({
    facts: [{ kind: 'no-port-acl', vmName: 'ccl-vm-1', line: 1 }],
    unread: [],
  })
})

test('ACLs in a table, grouped by adapter', () => {
  const text = `

VMName: web
VMId: 3b9a2c20-0000-0000-0000-000000000000
AdapterName: Network Adapter

Direction        Address                                  Action
---------        -------                                  ------
Inbound          Remote 192.168.0.0/16                    Deny
Outbound         Local 10.0.0.5                           Allow
`
  expect(parse(text)).toEqual({
    facts: [
      { kind: 'port-acl', vmName: 'web', direction: 'Inbound', action: 'Deny', remote: '192.168.0.0/16', line: 9 },
      { kind: 'port-acl', vmName: 'web', direction: 'Outbound', action: 'Allow', local: '10.0.0.5', line: 10 },
    ],
    unread: [],
  })
})

test('ACLs as a list', () => {
  const text = `
LocalIPAddress   :
LocalMacAddress  :
RemoteIPAddress  :
RemoteMacAddress : 03-0F-01-0E-AA-B2
Direction        : Inbound
Action           : Deny
`
  expect(parse(text).facts).toMatchObject([
    { vmName: 'ccl-vm-1', direction: 'Inbound', action: 'Deny', remote: '03-0F-01-0E-AA-B2', line: 2, endLine: 7 },
  ])
})

test('as JSON, about all machines: rows name the adapter; an empty list is nobody’s ACL', () => {
  const parse = (text: string) => windowsGetVmnetworkadapteracl.parse(text, { command: '', argument: '*' })
  expect(parse(fixtureText('windows-json/host/Get-VMNetworkAdapterAcl.json')).facts).toMatchObject([
    { vmName: 'web', adapterId: expect.stringContaining('000000000011'), action: 'Deny', remote: '10.20.0.0/24' },
  ])
  expect(parse('{"items":[]}').facts).toEqual([{ kind: 'no-port-acl', line: 1 }])
})
