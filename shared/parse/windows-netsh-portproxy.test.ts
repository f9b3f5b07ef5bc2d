import { expect, test } from 'vitest'
import { recognise } from './registry.ts'
import { windowsNetshPortproxy } from './windows-netsh-portproxy.ts'

const parse = (text: string) => windowsNetshPortproxy.parse(text, { command: 'netsh interface portproxy show all' })

test('all four sections, in any language', () => {
  const text = `
Abhören auf IPv4:          Verbinden mit IPv4:

Adresse         Anschluss   Adresse         Anschluss
--------------- ----------  --------------- ----------
*               2222        172.22.117.30   22
0.0.0.0         8022        web             22

Abhören auf ipv6:           Verbinden mit ipv4:

Adresse         Anschluss   Adresse         Anschluss
--------------- ----------  --------------- ----------
2001:db8::5     8443        192.168.77.10   443
`
  expect(recognise(text)).toBe(windowsNetshPortproxy)
  expect(parse(text)).toEqual({
    facts: [
      {
        kind: 'port-proxy',
        listenFamily: 4,
        listenAddress: '*',
        listenPort: 2222,
        connectAddress: '172.22.117.30',
        connectPort: 22,
        line: 6,
      },
      {
        kind: 'port-proxy',
        listenFamily: 4,
        listenAddress: '*',
        listenPort: 8022,
        connectName: 'web',
        connectPort: 22,
        line: 7,
      },
      {
        kind: 'port-proxy',
        listenFamily: 6,
        listenAddress: '2001:db8::5',
        listenPort: 8443,
        connectAddress: '192.168.77.10',
        connectPort: 443,
        line: 13,
      },
    ],
    unread: [],
  })
})

test('blank lines alone are no proxies; rows that are none, and other texts, are not understood', () => {
  expect(parse('\r\n\r\n')).toEqual({ facts: [], unread: [] })
  const table = 'Listen on ipv4: Connect to ipv4:\n--------------- ----------  --------------- ----------\n'
  expect(parse(`${table}*  99999  10.0.0.1  22\n`).unread).toMatchObject([{ line: 3 }])
  expect(parse('The following command was not found: portproxy.\n').unread).toHaveLength(1)
})
