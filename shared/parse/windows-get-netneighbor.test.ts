import { expect, test } from 'vitest'
import { recognise } from './registry.ts'
import { windowsGetNetneighbor } from './windows-get-netneighbor.ts'

const parse = (text: string) => windowsGetNetneighbor.parse(text, { command: 'Get-NetNeighbor' })

test('the table that PowerShell prints by itself', () => {
  const text = `
ifIndex IPAddress                                          LinkLayerAddress      State       PolicyStore
------- ---------                                          ----------------      -----       -----------
35      ff02::16                                           33-33-00-00-00-16     Permanent   ActiveStore
35      10.20.0.1                                          E8-9F-80-00-00-01     Reachable   ActiveStore
35      10.20.0.99                                         00-00-00-00-00-00     Unreachable ActiveStore
35      10.20.0.98                                                               Incomplete  ActiveStore
`
  expect(recognise(text)).toBe(windowsGetNetneighbor)
  expect(parse(text)).toMatchObject({
    facts: [
      { address: 'ff02::16', mac: '33:33:00:00:00:16', state: 'Permanent', interfaceIndex: 35, line: 4 },
      { address: '10.20.0.1', mac: 'e8:9f:80:00:00:01', state: 'Reachable' },
      { address: '10.20.0.99', mac: null, state: 'Unreachable' },
      { address: '10.20.0.98', mac: null, state: 'Incomplete' },
    ],
    unread: [],
  })
})

test('numbers in the place of words, and the zone behind a link-local address', () => {
  expect(
    parse(
      '{"InterfaceIndex":35,"InterfaceAlias":"LAN","IPAddress":"fe80::1%35","LinkLayerAddress":"E8-9F-80-00-00-01","State":4}',
    ).facts,
  ).toMatchObject([{ interface: 'LAN', address: 'fe80::1', state: 'Stale' }])
})

test('a row without an address is not understood', () => {
  expect(parse('[{"ifIndex":35,"State":4}]').unread).toHaveLength(1)
})
