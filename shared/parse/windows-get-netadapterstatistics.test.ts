import { expect, test } from 'vitest'
import { parserOf, recognise } from './registry.ts'
import { windowsGetNetadapterstatistics } from './windows-get-netadapterstatistics.ts'

const parse = (text: string) => windowsGetNetadapterstatistics.parse(text, { command: 'Get-NetAdapterStatistics' })

test('the table that PowerShell prints by itself: of packets it has only those to one machine, so that their number is not told', () => {
  const text = `
Name                             ReceivedBytes ReceivedUnicastPackets       SentBytes SentUnicastPackets
----                             ------------- ----------------------       --------- ------------------
vEthernet (Default Switch)               91827                    412           24766                101
Wi-Fi                               5480025411                4192345       612345678            2012345
Ethernet 5                       1230513627217            22739256679 ...724576506362       381331993845
`
  const { facts, unread } = parse(text)
  expect(unread).toEqual([])
  expect(facts).toEqual([
    {
      kind: 'interface-counters',
      interface: 'vEthernet (Default Switch)',
      received: { bytes: 91827 },
      sent: { bytes: 24766 },
      line: 4,
    },
    {
      kind: 'interface-counters',
      interface: 'Wi-Fi',
      received: { bytes: 5480025411 },
      sent: { bytes: 612345678 },
      line: 5,
    },
    // What PowerShell cut off is no number.
    { kind: 'interface-counters', interface: 'Ethernet 5', received: { bytes: 1230513627217 }, line: 6 },
  ])
  expect(recognise(text)).toBe(windowsGetNetadapterstatistics)
})

test('a list has the other packets, errors and discards too', () => {
  const text = `
PS C:\\> Get-NetAdapterStatistics -Name Wi-Fi | Format-List *

Name                     : Wi-Fi
InterfaceDescription     : Intel(R) Wi-Fi 6E AX211 160MHz
InstanceID               : {5C0A000B-1A2B-4C3D-8E4F-00155D0E000B}
OutboundDiscardedPackets : 7
OutboundPacketErrors     : 1
ReceivedBroadcastPackets : 20
ReceivedBytes            : 5480025411
ReceivedDiscardedPackets : 3
ReceivedMulticastPackets : 300
ReceivedPacketErrors     : 0
ReceivedUnicastPackets   : 4000
SentBroadcastPackets     : 1
SentBytes                : 612345678
SentMulticastPackets     : 2
SentUnicastPackets       : 3000
SupportedStatistics      : 4163583
`
  expect(parse(text).facts).toMatchObject([
    {
      interface: 'Wi-Fi',
      guid: '5c0a000b-1a2b-4c3d-8e4f-00155d0e000b',
      received: { bytes: 5480025411, packets: 4320, errors: 0, discards: 3 },
      sent: { bytes: 612345678, packets: 3003, errors: 1, discards: 7 },
    },
  ])
  expect(parserOf('Get-NetAdapterStatistics -Name Wi-Fi | Format-List *', text)).toBe(windowsGetNetadapterstatistics)
})

test('JSON, as the live look asks for it', () => {
  const text =
    '{"items":[{"Name":"Wi-Fi","InstanceID":"{5C0A000B-1A2B-4C3D-8E4F-00155D0E000B}","ReceivedBytes":18446744073709551615,"ReceivedUnicastPackets":1,"ReceivedMulticastPackets":2,"ReceivedBroadcastPackets":3,"ReceivedPacketErrors":0,"ReceivedDiscardedPackets":0,"SentBytes":9,"SentUnicastPackets":null}]}'
  expect(parse(text)).toMatchObject({
    unread: [],
    facts: [
      { received: { bytes: 2 ** 64, packets: 6 }, sent: { bytes: 9 }, guid: '5c0a000b-1a2b-4c3d-8e4f-00155d0e000b' },
    ],
  })
})

test('a row without any number of bytes is not understood', () => {
  expect(parse('{"items":[{"Name":"Wi-Fi","ReceivedBytes":null,"SentBytes":null}]}').unread).toHaveLength(1)
})
