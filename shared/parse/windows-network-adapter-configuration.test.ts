import { expect, test } from 'vitest'
import { recognise } from './registry.ts'
import { windowsNetworkAdapterConfiguration } from './windows-network-adapter-configuration.ts'

const command = 'Get-CimInstance Win32_NetworkAdapterConfiguration'
const parse = (text: string) => windowsNetworkAdapterConfiguration.parse(text, { command })

test('the server that gave the address, and the suffix, by the interface’s index', () => {
  const text = JSON.stringify([
    { InterfaceIndex: 11, DHCPEnabled: true, DHCPServer: '192.168.1.1', DNSDomain: 'fritz.box' },
    { InterfaceIndex: 51, DHCPEnabled: false, DHCPServer: '', DNSDomain: '' },
  ])
  expect(windowsNetworkAdapterConfiguration.answersTo(command)).toBe(true)
  expect(recognise(text)).toBe(windowsNetworkAdapterConfiguration)
  expect(parse(text)).toEqual({
    facts: [
      expect.objectContaining({ interface: '11', interfaceIndex: 11, server: '192.168.1.1', suffix: 'fritz.box' }),
      { kind: 'dhcp-client', interface: '51', interfaceIndex: 51, line: 1, columns: [93, 165] },
    ],
    unread: [],
  })
})

test('while nobody has answered the broadcast address stands there, which is no server', () => {
  const text = 'InterfaceIndex : 7\nDHCPEnabled    : True\nDHCPServer     : 255.255.255.255\nDNSDomain      : \n'
  expect(parse(text).facts).toEqual([{ kind: 'dhcp-client', interface: '7', interfaceIndex: 7, line: 1, endLine: 4 }])
})

test('a lease is from one moment to another, to the second; dates as people write them differ by language', () => {
  const row = { InterfaceIndex: 11, DHCPEnabled: true, DHCPServer: '192.168.1.1', DNSDomain: '' }
  const from = '2026-11-25T08:00:12.1234567+01:00'
  expect(
    parse(JSON.stringify([{ ...row, DHCPLeaseObtained: from, DHCPLeaseExpires: '2026-11-25T19:00:12Z' }])),
  ).toMatchObject({
    facts: [{ leaseFrom: '2026-11-25T08:00:12+01:00', leaseUntil: '2026-11-25T19:00:12Z' }],
  })
  const [other] = parse(JSON.stringify([{ ...row, DHCPLeaseExpires: '25.11.2026 20:00:12' }])).facts
  expect(other).not.toHaveProperty('leaseUntil')
})
