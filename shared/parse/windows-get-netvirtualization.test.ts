import { expect, test } from 'vitest'
import { recognise } from './registry.ts'
import { windowsGetNetvirtualization } from './windows-get-netvirtualization.ts'

const parse = (text: string) =>
  windowsGetNetvirtualization.parse(text, { command: 'Get-NetVirtualizationLookupRecord' })

/** The properties are those that Microsoft documents for the classes of NetWNV; the values are made up. */
const RECORD = `

CustomerAddress : 10.91.0.4
VirtualSubnetID : 6001
MACAddress      : 00155d0a0b0c
ProviderAddress : 172.16.2.3
CustomerID      : {00000000-0000-0000-0000-000000000000}
Rule            : TranslationMethodEncap
VMName          : tenant
`

test('a machine of a virtualized network, an address that carries it, and a route in it', () => {
  expect(recognise(RECORD)).toBe(windowsGetNetvirtualization)
  expect(parse(RECORD).facts).toMatchObject([
    {
      of: 'lookup record',
      address: '10.91.0.4',
      via: '172.16.2.3',
      virtualSubnet: 6001,
      vmName: 'tenant',
      rule: 'TranslationMethodEncap',
    },
  ])
  expect(parse('[{"ProviderAddress":"172.16.2.3","PrefixLength":24,"VlanID":30}]').facts).toMatchObject([
    { of: 'provider address', address: '172.16.2.3', length: 24, vlan: 30 },
  ])
  expect(
    parse('[{"VirtualSubnetID":6001,"DestinationPrefix":"10.91.0.0/24","NextHop":"10.91.0.1"}]').facts,
  ).toMatchObject([{ of: 'customer route', address: '10.91.0.0/24', via: '10.91.0.1' }])
})

test('pasted without its command, a route in a virtualized network is not one of the machine', () => {
  const text = `
RoutingDomainID   : {00000000-0000-0000-0000-000000000001}
VirtualSubnetID   : 6001
DestinationPrefix : 10.91.0.0/24
NextHop           : 10.91.0.1
Metric            : 255
`
  expect(recognise(text)).toBe(windowsGetNetvirtualization)
})

test('a row without an address is kept as not understood', () => {
  expect(parse('[{"CustomerAddress":"somewhere","VirtualSubnetID":1}]')).toMatchObject({
    facts: [],
    unread: [{ line: 1 }],
  })
})
