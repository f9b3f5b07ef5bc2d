import { expect, test } from 'vitest'
import { recognise } from './registry.ts'
import { windowsGetNetnatstaticmapping } from './windows-get-netnatstaticmapping.ts'

const parse = (text: string) => windowsGetNetnatstaticmapping.parse(text, { command: 'Get-NetNatStaticMapping' })

test('the list that PowerShell prints by itself', () => {
  const text = `
StaticMappingID               : 0
NatName                       : LabNat
Protocol                      : TCP
RemoteExternalIPAddressPrefix : 0.0.0.0/0
ExternalIPAddress             : 0.0.0.0
ExternalPort                  : 8080
InternalIPAddress             : 192.168.77.10
InternalPort                  : 80
InternalRoutingDomainId       : {00000000-0000-0000-0000-000000000000}
Active                        : True
`
  expect(recognise(text)).toBe(windowsGetNetnatstaticmapping)
  expect(parse(text)).toEqual({
    facts: [
      {
        kind: 'nat-mapping',
        natName: 'LabNat',
        protocol: 'tcp',
        externalAddress: '0.0.0.0',
        externalPort: 8080,
        internalAddress: '192.168.77.10',
        internalPort: 80,
        active: true,
        line: 2,
        endLine: 11,
      },
    ],
    unread: [],
  })
})

test('without a port inside it is the one outside; a protocol without ports is not understood', () => {
  const text =
    '[{"Protocol":17,"ExternalIPAddress":"10.0.0.1","ExternalPort":53,"InternalIPAddress":"10.9.0.2","InternalPort":0,"RemoteExternalIPAddressPrefix":"10.0.0.0/8"},{"Protocol":1,"ExternalPort":1,"InternalIPAddress":"10.9.0.2"}]'
  expect(parse(text)).toMatchObject({
    facts: [{ protocol: 'udp', internalPort: 53, remote: '10.0.0.0/8' }],
    unread: [{ line: 1 }],
  })
})
