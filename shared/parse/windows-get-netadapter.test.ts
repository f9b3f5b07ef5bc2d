import { expect, test } from 'vitest'
import { windowsGetNetadapter } from './windows-get-netadapter.ts'

const parse = (text: string) => windowsGetNetadapter.parse(text, { command: 'Get-NetAdapter' })

test('the table that PowerShell prints by itself', () => {
  const { facts, unread } = parse(`
Name                      InterfaceDescription                    ifIndex Status       MacAddress             LinkSpeed
----                      --------------------                    ------- ------       ----------             ---------
vEthernet (Default Swi... Hyper-V Virtual Ethernet Adapter             23 Up           00-15-5D-4A-00-17        10 Gbps
Ethernet                  Intel(R) Ethernet Connection (13) I2...       7 Disconnected 00-2B-67-0C-11-07          0 bps
Wi-Fi                     Intel(R) Wi-Fi 6E AX211 160MHz               11 Disabled     3C-A9-F4-10-20-30          0 bps
`)
  expect(unread).toEqual([])
  expect(facts).toMatchObject([
    { name: 'vEthernet (Default Swi...', index: 23, up: true, connected: true, mac: '00:15:5d:4a:00:17', line: 4 },
    { name: 'Ethernet', index: 7, up: true, connected: false },
    { name: 'Wi-Fi', index: 11, up: false, mac: '3c:a9:f4:10:20:30' },
  ])
})

test('numbers in the place of words, as Windows PowerShell converts them to JSON', () => {
  const { facts } = parse(
    '{"Name":"Wi-Fi","ifIndex":11,"InterfaceDescription":"x","InterfaceGuid":"{5C0A000B-1A2B-4C3D-8E4F-00155D0E000B}","MacAddress":"3C-A9-F4-10-20-30","Status":"Up","MediaConnectionState":2,"NdisPhysicalMedium":9,"HardwareInterface":true}',
  )
  expect(facts).toMatchObject([
    { medium: 'wifi', connected: false, up: true, physical: true, guid: '5c0a000b-1a2b-4c3d-8e4f-00155d0e000b' },
  ])
})

test('an adapter without a name is not understood', () => {
  expect(parse('[{"ifIndex":3}]').unread).toMatchObject([{ line: 1, text: '{"ifIndex":3}' }])
})
