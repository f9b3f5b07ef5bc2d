import { expect, test } from 'vitest'
import { fixtureText, sampleText } from '../../tests/support/fixture-text.ts'
import { mac } from '../net/mac.ts'
import { windowsGetVmnetworkadapter } from './windows-get-vmnetworkadapter.ts'

const parse = (text: string) => windowsGetVmnetworkadapter.parse(text, { command: 'Get-VMNetworkAdapter -All' })
const guest = {
  kind: 'virtual-adapter',
  name: 'Network Adapter',
  managementOs: false,
  switchName: 'Default Switch',
  status: 'Ok',
  addresses: [],
}

test('the host’s vNIC and the guests’ adapters of CC-Labs-2, a VM with blanks in its name among them', () => {
  expect(parse(sampleText('cc-labs-2/boot-2/host/Get-VMNetworkAdapter-All.txt'))).toEqual({
    facts: [
      {
        kind: 'virtual-adapter',
        name: 'Container NIC dee36933',
        managementOs: true,
        switchName: 'Default Switch',
        mac: mac('00:15:5d:68:b3:e6'),
        status: 'Ok',
        addresses: [],
        line: 4,
      },
      { ...guest, vmName: 'ccl-vm-1', mac: mac('00:15:5d:00:e5:01'), line: 5 },
      { ...guest, vmName: 'primary', mac: mac('00:15:5d:00:e5:02'), line: 6 },
      { ...guest, vmName: 'Ubuntu 18.04.3 LTS', mac: mac('00:15:5d:00:e5:06'), line: 7 },
    ],
    unread: [],
  })
})

test('a guest that does not run has no status, one that never ran no MAC, one without a network no switch', () => {
  const text = `
Name            IsManagementOs VMName SwitchName MacAddress   Status IPAddresses
----            -------------- ------ ---------- ----------   ------ -----------
Network Adapter False          off               000000000000        {}
Network Adapter False          on     LAN        00155D00E502 {Ok}   {10.0.0.5, fe80::215:5dff:fe00:e502, 2001:db8...}
`
  expect(parse(text).facts).toEqual([
    { ...guest, switchName: undefined, vmName: 'off', status: '', line: 4 },
    {
      ...guest,
      vmName: 'on',
      switchName: 'LAN',
      mac: mac('00:15:5d:00:e5:02'),
      addresses: ['10.0.0.5', 'fe80::215:5dff:fe00:e502'], // the one that PowerShell cut off is no address
      line: 5,
    },
  ])
})

test('as a list it says the same', () => {
  const text = `

Name           : Network Adapter
IsManagementOs : False
VMName         : web
SwitchName     : LAN
MacAddress     : 00155D00E502
Status         : {Ok}
IPAddresses    : {10.0.0.5,
                 fe80::1}

`
  expect(parse(text)).toMatchObject({
    facts: [{ vmName: 'web', switchName: 'LAN', addresses: ['10.0.0.5', 'fe80::1'], line: 3, endLine: 10 }],
    unread: [],
  })
})

test('a row that is neither the host’s nor a guest’s is not understood, and stops nothing', () => {
  const text = `Name IsManagementOs VMName SwitchName MacAddress
---- -------------- ------ ---------- ----------
x    perhaps        y      LAN        00155D00E501
a    True                  LAN        00155D00E502
`
  expect(parse(text)).toMatchObject({ facts: [{ name: 'a', line: 4 }], unread: [{ line: 3 }] })
})

test('as JSON: ids, addresses and guards; zeros are no MAC, and nothing in Status means that it does not run', () => {
  const text = fixtureText('windows-json/host/Get-VMNetworkAdapter-All.json')
  const { facts } = windowsGetVmnetworkadapter.parse(text, { command: 'Get-VMNetworkAdapter -All' })
  expect(facts[1]).toMatchObject({ managementOs: true, deviceId: '5c0a001f-1a2b-4c3d-8e4f-00155d0e001f' })
  expect(facts[3]).toMatchObject({
    vmName: 'web',
    addresses: ['192.168.77.10', 'fe80::215:5dff:fe4a:101'],
    status: 'Ok',
  })
  expect(facts[4]).toMatchObject({ vmName: 'db', macSpoofing: false, dhcpGuard: true, routerGuard: true })
  expect(facts[6]).toMatchObject({ vmName: 'old', status: '' })
  expect(facts[6]).not.toHaveProperty('mac')
})

test('Hyper-V’s number for on is 0', () => {
  const text = '{"Name":"NIC","IsManagementOs":false,"MacAddressSpoofing":0,"RouterGuard":1}'
  expect(windowsGetVmnetworkadapter.parse(text, { command: '' }).facts).toMatchObject([
    { macSpoofing: true, routerGuard: false },
  ])
})

test('the device is known by its GUID, in braces, or behind its maker', () => {
  const guid = '5c0a001f-1a2b-4c3d-8e4f-00155d0e001f'
  const rows = [`{${guid.toUpperCase()}}`, `Microsoft:{${guid}}`, ''].map((DeviceId) => ({
    Name: 'Lab',
    IsManagementOs: true,
    SwitchName: 'Lab',
    DeviceId,
  }))
  const { facts } = windowsGetVmnetworkadapter.parse(JSON.stringify(rows), { command: 'Get-VMNetworkAdapter -All' })
  expect(facts.map((fact) => fact.kind === 'virtual-adapter' && fact.deviceId)).toEqual([guid, guid, undefined])
})
