import { expect, test } from 'vitest'
import { macosNetstatRoutes } from './macos-netstat-routes.ts'

const parse = (text: string) => macosNetstatRoutes.parse(text, { command: 'netstat -rn' })

test('rows without headings, as grep leaves them, are routes all the same', () => {
  const text =
    'default            10.0.0.1           UGScg                 en0\n172.16             link#14            UCS             bridge100      !\n'
  expect(macosNetstatRoutes.recognise(text)).toBe(true)
  expect(parse(text)).toEqual({
    facts: [
      { kind: 'route', type: 'unicast', destination: '0.0.0.0/0', gateway: '10.0.0.1', interface: 'en0', line: 1 },
      { kind: 'route', type: 'unicast', destination: '172.16.0.0/16', gateway: null, interface: 'bridge100', line: 2 },
    ],
    unread: [],
  })
})

test('a default route that only counts for sockets bound to its interface (I) is none for the others', () => {
  const { facts } = parse('default  10.0.0.1  UGSc  en0\ndefault  10.9.0.1  UGScI  en1\n')
  expect(facts.map((fact) => fact.kind === 'route' && fact.interface)).toEqual(['en0'])
})

test('a network that is no address, and a row that ends too early, are kept', () => {
  const { unread } = parse(
    'Internet:\nDestination Gateway Flags Netif Expire\n300.1  link#4  UCS  en0\n10.0.0.1 link#4\n',
  )
  expect(unread.map(({ line }) => line)).toEqual([4])
})
