import { expect, test } from 'vitest'
import { fixtureText } from '../../tests/support/fixture-text.ts'
import { windowsRoutePrint } from './windows-route-print.ts'

const text = fixtureText('jc/windows-10/route.txt')
const parse = (printed: string) => windowsRoutePrint.parse(printed, { command: 'route print' })

test('devices, IPv4 and IPv6 rows, rows that go on in the next line, and the persistent route', () => {
  const { facts, unread } = parse(text)
  expect(unread).toEqual([])
  expect(facts[0]).toEqual({
    kind: 'interface',
    name: 'TAP-Windows Adapter V9',
    index: 8,
    mac: '00:ff:58:60:5f:61',
    line: 3,
  })
  const routes = facts.filter((fact) => fact.kind === 'route')
  expect(routes[0]).toMatchObject({
    destination: '0.0.0.0/0',
    gateway: '192.168.31.1',
    interface: '192.168.31.221',
    metric: 30,
  })
  expect(routes.filter((route) => route.persistent === true)).toMatchObject([
    { destination: '157.0.0.0/8', gateway: '157.55.80.1', metric: 3 },
  ])
  const wrapped = routes.find((route) => route.destination === 'fe80::36de:3306:84b0:6717/128')
  expect(wrapped).toMatchObject({ gateway: null, interface: '21', metric: 291, endLine: (wrapped?.line ?? 0) + 1 })
})

test('words of another language change nothing', () => {
  const german = text
    .replaceAll('On-link', 'Auf Verbindung')
    .replace('Interface List', 'Schnittstellenliste')
    .replaceAll('Active Routes:', 'Aktive Routen:')
    .replaceAll('Persistent Routes:', 'Ständige Routen:')
  expect(windowsRoutePrint.recognise(german)).toBe(true)
  expect(parse(german)).toEqual(parse(text))
})

test('a row with numbers that is not understood is kept', () => {
  expect(
    parse(text.replace('192.168.31.1 ', '192.168.31.1.7 ').replace('  1    331 ::1/128', '  1    331 ::1/129')).unread,
  ).toHaveLength(1)
})
