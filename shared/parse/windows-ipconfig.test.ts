import { expect, test } from 'vitest'
import { fixtureText, sampleText } from '../../tests/support/fixture-text.ts'
import { windowsIpconfig } from './windows-ipconfig.ts'

const parse = (text: string) => windowsIpconfig.parse(text, { command: 'ipconfig' })

test('the loopback adapter of CC-Labs-2 gave itself an address; the zone of the other one is the adapter’s index', () => {
  expect(parse(sampleText('cc-labs-2/boot-1/host/ipconfig_extract.txt'))).toEqual({
    facts: [
      {
        kind: 'interface',
        name: 'Npcap Loopback Adapter',
        index: 15,
        medium: 'ethernet',
        connected: true,
        gateways: [],
        line: 2,
        endLine: 8,
      },
      { kind: 'address', interface: 'Npcap Loopback Adapter', address: 'fe80::c16a:f58d:a7:93b4', line: 5 },
      {
        kind: 'address',
        interface: 'Npcap Loopback Adapter',
        address: '169.254.147.180',
        length: 16,
        autoconfigured: true,
        line: 6,
        endLine: 7,
      },
    ],
    unread: [],
  })
})

test('with /all: name, MAC, lease, gateway, and DNS servers over several lines', () => {
  const { facts, unread } = parse(fixtureText('jc/windows-10/ipconfig.txt'))
  expect(unread).toEqual([])
  expect(facts).toContainEqual(expect.objectContaining({ kind: 'host-name', name: 'DESKTOP-WIN10-PRO' }))
  expect(facts).toContainEqual(
    expect.objectContaining({
      name: 'Ethernet 2',
      index: 16,
      description: 'ASIX AX88179 USB 3.0 to Gigabit Ethernet Adapter #2',
      mac: 'f8:e4:3b:ad:f2:6d',
      dhcp: true,
      dhcpServer: '10.50.13.1',
      gateways: ['10.50.13.1'],
      dnsServers: ['10.50.13.1'],
    }),
  )
  expect(facts).toContainEqual(
    expect.objectContaining({
      name: 'Tailscale',
      connected: true,
      dhcp: false,
      gateways: [],
      dnsServers: ['fec0:0:0:ffff::1', 'fec0:0:0:ffff::2', 'fec0:0:0:ffff::3'],
    }),
  )
})

const german = `
Windows-IP-Konfiguration

   Hostname  . . . . . . . . . . . . : LAPTOP
   Primäres DNS-Suffix . . . . . . . :

Ethernet-Adapter Ethernet:

   Medienstatus. . . . . . . . . . . : Medium getrennt
   Verbindungsspezifisches DNS-Suffix:
   Beschreibung. . . . . . . . . . . : Intel(R) Ethernet Connection
   Physische Adresse . . . . . . . . : F0-6E-0B-D2-AA-E9
   DHCP aktiviert. . . . . . . . . . : Ja
   Autokonfiguration aktiviert . . . : Ja

Drahtlos-LAN-Adapter WLAN:

   Verbindungsspezifisches DNS-Suffix: fritz.box
   Beschreibung. . . . . . . . . . . : Killer Wireless
   Physische Adresse . . . . . . . . : F0-6E-0B-D2-AA-E8
   DHCP aktiviert. . . . . . . . . . : Ja
   Autokonfiguration aktiviert . . . : Ja
   IPv6-Adresse. . . . . . . . . . . : 2001:db8::5(Bevorzugt)
   Verbindungslokale IPv6-Adresse  . : fe80::1%22(Bevorzugt)
   IPv4-Adresse  . . . . . . . . . . : 192.168.178.20(Bevorzugt)
   Subnetzmaske  . . . . . . . . . . : 255.255.255.0
   Lease erhalten. . . . . . . . . . : Dienstag, 24. November 2026 08:12:01
   Lease läuft ab. . . . . . . . . . : Freitag, 4. Dezember 2026 08:12:01
   Standardgateway . . . . . . . . . : fe80::2%22
                                       192.168.178.1
   DHCP-Server . . . . . . . . . . . : 192.168.178.1
   DHCPv6-IAID . . . . . . . . . . . : 116420107
   DNS-Server  . . . . . . . . . . . : fd00::2
                                       192.168.178.1
   NetBIOS über TCP/IP . . . . . . . : Aktiviert
`

test('German says the same by its structure, a label right at its colon included', () => {
  const { facts, unread } = parse(german)
  expect(unread).toEqual([])
  expect(facts).toEqual([
    { kind: 'host-name', name: 'LAPTOP', line: 4 },
    {
      kind: 'interface',
      name: 'Ethernet',
      medium: 'ethernet',
      connected: false,
      description: 'Intel(R) Ethernet Connection',
      mac: 'f0:6e:0b:d2:aa:e9',
      dhcp: true,
      gateways: [],
      line: 7,
      endLine: 14,
    },
    expect.objectContaining({
      kind: 'interface',
      name: 'WLAN',
      medium: 'wifi',
      connected: true,
      index: 22,
      gateways: ['fe80::2', '192.168.178.1'],
      dhcpServer: '192.168.178.1',
      dnsServers: ['fd00::2', '192.168.178.1'],
    }),
    { kind: 'address', interface: 'WLAN', address: '2001:db8::5', line: 23 },
    { kind: 'address', interface: 'WLAN', address: 'fe80::1', line: 24 },
    { kind: 'address', interface: 'WLAN', address: '192.168.178.20', length: 24, line: 25, endLine: 26 },
  ])
})

test('without /all the last row is the gateway, for an adapter with IPv6 only as well', () => {
  const text = `
Windows IP Configuration


Ethernet adapter a:

   Connection-specific DNS Suffix  . : lan
   IPv6 Address. . . . . . . . . . . : 2001:db8::5
   Link-local IPv6 Address . . . . . : fe80::5%3
   Default Gateway . . . . . . . . . : fe80::1%3

Ethernet adapter b:

   Media State . . . . . . . . . . . : Media disconnected
   Connection-specific DNS Suffix  . : lan

Ethernet adapter c:

   Connection-specific DNS Suffix  . :
   IPv4 Address. . . . . . . . . . . : 10.0.0.5
   Subnet Mask . . . . . . . . . . . : 255.0.0.0
   IPv4 Address. . . . . . . . . . . : 10.0.0.6
   Subnet Mask . . . . . . . . . . . : 255.0.0.0
   Default Gateway . . . . . . . . . : 10.0.0.1
`
  const { facts, unread } = parse(text)
  expect(unread).toEqual([])
  expect(facts).toMatchObject([
    { name: 'a', index: 3, connected: true, gateways: ['fe80::1'] },
    { interface: 'a', address: '2001:db8::5' },
    { interface: 'a', address: 'fe80::5' },
    { name: 'b', connected: false, gateways: [] },
    { name: 'c', gateways: ['10.0.0.1'] },
    { interface: 'c', address: '10.0.0.5', length: 8 },
    { interface: 'c', address: '10.0.0.6', length: 8 },
  ])
})

test('a damaged address is kept with its line; the rest of the adapter is read', () => {
  const { facts, unread } = parse(
    german.replace('2001:db8::5(', '2001:db8::5::1(').replace('Ethernet-Adapter Ethernet:', '   lost'),
  )
  expect(unread.map(({ line }) => line)).toEqual([7, 23])
  expect(facts).toContainEqual(expect.objectContaining({ address: '192.168.178.20', length: 24 }))
})
