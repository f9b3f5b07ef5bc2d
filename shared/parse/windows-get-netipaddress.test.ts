import { expect, test } from 'vitest'
import { recognise } from './registry.ts'
import { windowsGetNetipaddress } from './windows-get-netipaddress.ts'

const parse = (text: string) => windowsGetNetipaddress.parse(text, { command: 'Get-NetIPAddress' })

test('the list that PowerShell prints by itself', () => {
  const text = `
IPAddress         : fe80::9c1:22ff:fe10:2030%11
InterfaceIndex    : 11
InterfaceAlias    : Wi-Fi
AddressFamily     : IPv6
Type              : Unicast
PrefixLength      : 64
PrefixOrigin      : WellKnown
SuffixOrigin      : Link
AddressState      : Preferred
ValidLifetime     : Infinite ([TimeSpan]::MaxValue)
PreferredLifetime : Infinite ([TimeSpan]::MaxValue)
SkipAsSource      : False
PolicyStore       : ActiveStore

IPAddress         : 192.168.178.44
InterfaceIndex    : 11
InterfaceAlias    : Wi-Fi
AddressFamily     : IPv4
Type              : Unicast
PrefixLength      : 24
PrefixOrigin      : Dhcp
SuffixOrigin      : Dhcp
AddressState      : Duplicate
ValidLifetime     : 9.23:11:40
PreferredLifetime : 9.23:11:40
SkipAsSource      : False
PolicyStore       : ActiveStore
`
  expect(recognise(text)).toBe(windowsGetNetipaddress)
  expect(parse(text)).toEqual({
    facts: [
      {
        kind: 'address',
        interface: 'Wi-Fi',
        interfaceIndex: 11,
        address: 'fe80::9c1:22ff:fe10:2030',
        length: 64,
        origin: 'WellKnown',
        line: 2,
        endLine: 14,
      },
      {
        kind: 'address',
        interface: 'Wi-Fi',
        interfaceIndex: 11,
        address: '192.168.178.44',
        length: 24,
        origin: 'Dhcp',
        validSeconds: 861_100,
        duplicate: true,
        line: 16,
        endLine: 28,
      },
    ],
    unread: [],
  })
})

test('the table, numbers in the place of words, and an address that Windows gave itself', () => {
  expect(
    parse(`ifIndex IPAddress                                       PrefixLength PrefixOrigin SuffixOrigin AddressState PolicyStore
------- ---------                                       ------------ ------------ ------------ ------------ -----------
23      169.254.7.9                                               16 WellKnown    Link         Tentative    ActiveStore`)
      .facts,
  ).toMatchObject([{ interface: '23', address: '169.254.7.9', length: 16, autoconfigured: true, tentative: true }])
  expect(
    parse('{"InterfaceIndex":7,"IPAddress":"10.0.0.9","PrefixLength":24,"PrefixOrigin":3,"AddressState":4}').facts,
  ).toMatchObject([{ interface: '7', origin: 'Dhcp' }])
})

test('a row without an address is not understood', () => {
  expect(parse('[{"ifIndex":7,"IPAddress":"10.0.0"}]')).toMatchObject({ facts: [], unread: [{ line: 1 }] })
})
