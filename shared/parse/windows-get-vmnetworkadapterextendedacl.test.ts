import { expect, test } from 'vitest'
import { fixtureText } from '../../tests/support/fixture-text.ts'
import { windowsGetVmnetworkadapterextendedacl } from './windows-get-vmnetworkadapterextendedacl.ts'

const parse = (text: string) => windowsGetVmnetworkadapterextendedacl.parse(text, { command: '', argument: '*' })

test('what is "ANY" or empty is no condition', () => {
  const [denies, allows] = parse(fixtureText('windows-json/host/Get-VMNetworkAdapterExtendedAcl.json')).facts
  const owner = {
    kind: 'extended-acl',
    vmName: 'db',
    adapterId: 'Microsoft:0F1E2D3C-0000-4000-8000-000000000002\\AD000000-0000-4000-8000-000000000021',
  }
  expect(denies).toEqual({
    ...owner,
    direction: 'in',
    action: 'deny',
    weight: 1,
    stateful: false,
    line: 2,
    columns: [0, 280],
  })
  expect(allows).toEqual({
    ...owner,
    direction: 'in',
    action: 'allow',
    remoteAddress: '192.168.77.0/24',
    localPort: '5432',
    protocol: 'tcp',
    weight: 10,
    stateful: true,
    line: 3,
    columns: [0, 297],
  })
})

test('the list that PowerShell prints by itself, and a row without a weight, which is not understood', () => {
  const text = `
ParentAdapter      : VMNetworkAdapter (Name = 'Network Adapter', VMName = 'web') [VMId = '0f1e2d3c-0000-4000-8000-000000000001']
Direction          : Outbound
Action             : Deny
LocalIPAddress     : ANY
RemoteIPAddress    : 10.0.0.0/8
LocalPort          : ANY
RemotePort         : 25
Protocol           : 6
Weight             : 5
Stateful           : False

ParentAdapter      : x
Direction          : Outbound
Action             : Deny
`
  expect(parse(text)).toMatchObject({
    facts: [{ vmName: 'web', direction: 'out', remoteAddress: '10.0.0.0/8', remotePort: '25', protocol: 'tcp' }],
    unread: [{ line: 13 }],
  })
})
