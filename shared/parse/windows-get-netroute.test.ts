import { expect, test } from 'vitest'
import { recognise } from './registry.ts'
import { windowsGetNetroute } from './windows-get-netroute.ts'

const parse = (text: string) => windowsGetNetroute.parse(text, { command: 'Get-NetRoute' })

test('the table that PowerShell prints by itself: both metrics are told, and counted together', () => {
  const text = `
ifIndex DestinationPrefix                              NextHop                                  RouteMetric ifMetric PolicyStore
------- -----------------                              -------                                  ----------- -------- -----------
35      0.0.0.0/0                                      10.20.0.1                                          0 25       ActiveStore
31      192.168.77.0/24                                0.0.0.0                                          256 15       ActiveStore
35      ::/0                                           fe80::1                                          256 25       ActiveStore
`
  expect(recognise(text)).toBe(windowsGetNetroute)
  expect(parse(text)).toEqual({
    facts: [
      {
        kind: 'route',
        type: 'unicast',
        destination: '0.0.0.0/0',
        gateway: '10.20.0.1',
        interface: '35',
        interfaceIndex: 35,
        metric: 25,
        line: 4,
      },
      {
        kind: 'route',
        type: 'unicast',
        destination: '192.168.77.0/24',
        gateway: null,
        interface: '31',
        interfaceIndex: 31,
        metric: 271,
        line: 5,
      },
      {
        kind: 'route',
        type: 'unicast',
        destination: '::/0',
        gateway: 'fe80::1',
        interface: '35',
        interfaceIndex: 35,
        metric: 281,
        line: 6,
      },
    ],
    unread: [],
  })
})

test('a route’s own metric alone is marked as such; a row of the persistent store, too', () => {
  const [one, other] = parse(
    '[{"ifIndex":7,"InterfaceAlias":"Ethernet","DestinationPrefix":"10.0.0.0/8","NextHop":"10.1.1.1","RouteMetric":3,"Store":0},{"ifIndex":7,"DestinationPrefix":"fe80::/64","NextHop":"::","RouteMetric":256,"Store":"ActiveStore"}]',
  ).facts
  expect(one).toMatchObject({ interface: 'Ethernet', metric: 3, metricWithoutInterface: true, persistent: true })
  expect(other).toMatchObject({ gateway: null })
  expect(other).not.toHaveProperty('persistent')
})

test('a row without a next hop is not understood', () => {
  expect(parse('[{"ifIndex":7,"DestinationPrefix":"10.0.0.0/8","NextHop":""}]').unread).toHaveLength(1)
})
