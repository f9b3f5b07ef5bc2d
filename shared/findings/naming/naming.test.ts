import { describe, expect, test } from 'vitest'
import { fixtureText } from '../../../tests/support/fixture-text.ts'
import { sampleFiles } from '../../../tests/support/sample-files.ts'
import { sampleInventory } from '../../../tests/support/sample-inventory.ts'
import { findingsOf, sentencesOf } from '../findings.test-support.ts'
import { fixture, recorded } from '../recorded.test-support.ts'

const sample = Object.fromEntries(
  [...sampleFiles('cc-labs-2')].flatMap(([path, bytes]) =>
    path.startsWith('boot-2/') ? [[path.slice('boot-2/'.length), new TextDecoder().decode(bytes)] as const] : [],
  ),
)
const policyOf = (value: string) => `
HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\DNSClient
    EnableMulticast    REG_DWORD    ${value}

`

describe('LLMNR', () => {
  test('is seen on the recorded laptop by what it sent to the group, with the row', () => {
    const [finding] = findingsOf('llmnr-on', sampleInventory('boot-2'))
    expect(finding?.subjects).toEqual([{ kind: 'machine', id: 'host' }])
    expect(finding?.sources).toEqual([expect.objectContaining({ output: 'host/arp-a.txt', line: 24 })])
  })

  test('that the policy turns off is none, whatever the table still holds; a policy that leaves it on changes nothing', () => {
    expect(findingsOf('llmnr-on', recorded({ ...sample, 'host/reg-query_DNSClient.txt': policyOf('0x0') }))).toEqual([])
    expect(
      findingsOf('llmnr-on', recorded({ ...sample, 'host/reg-query_DNSClient.txt': policyOf('0x1') })),
    ).toHaveLength(1)
  })
})

describe('NetBIOS', () => {
  const netBt = (value: string) => `
HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\NetBT\\Parameters\\Interfaces\\Tcpip_{0f1e2d3c-0000-4000-8000-000000000001}
    NetbiosOptions    REG_DWORD    ${value}
`
  const set = (value: string) => recorded({ ...sample, 'host/reg-query_NetBT.txt': netBt(value) })

  test('switched on by hand is told; left to the DHCP server, or off, it is not', () => {
    expect(sentencesOf('netbios-on', set('0x1'))).toEqual([
      'CC-Labs-2 has NetBIOS over TCP/IP switched on, for 1 card.',
    ])
    expect([...findingsOf('netbios-on', set('0x0')), ...findingsOf('netbios-on', set('0x2'))]).toEqual([])
  })
})

describe('mDNS', () => {
  const on = (category: string) => {
    const text = fixtureText('windows-json/host/Get-NetNeighbor.json')
    const rows: unknown = JSON.parse(text)
    const row = {
      ifIndex: 11,
      InterfaceAlias: 'Wi-Fi',
      IPAddress: '224.0.0.251',
      LinkLayerAddress: '01-00-5E-00-00-FB',
      State: 'Permanent',
    }
    return fixture('windows-json', {
      'host/Get-NetNeighbor.json': JSON.stringify([...(Array.isArray(rows) ? rows : []), row]),
      'host/Get-NetConnectionProfile.json': JSON.stringify([
        { Name: 'Cafe', InterfaceAlias: 'Wi-Fi', NetworkCategory: category },
      ]),
    })
  }

  test('on a public network is told; at home it is not', () => {
    expect(sentencesOf('mdns-public', on('Public'))).toEqual([
      'Wi-Fi of LAB-LAPTOP is on a public network, and mDNS (224.0.0.251) is used there.',
    ])
    expect(findingsOf('mdns-public', on('Private'))).toEqual([])
  })
})
