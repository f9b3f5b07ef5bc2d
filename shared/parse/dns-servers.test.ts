import { expect, test } from 'vitest'
import { linuxResolvConf } from './linux-resolv-conf.ts'
import { recognise } from './registry.ts'
import { windowsGetDnsclientserveraddress } from './windows-get-dnsclientserveraddress.ts'

const LIST = `
InterfaceAlias  : Ethernet
InterfaceIndex  : 12
AddressFamily   : 2
ServerAddresses : {10.0.0.1, 9.9.9.9}

InterfaceAlias  : Ethernet
InterfaceIndex  : 12
AddressFamily   : 23
ServerAddresses : {}
`

test('Get-DnsClientServerAddress names the servers of each interface, as list and as JSON', () => {
  const json = JSON.stringify([
    { InterfaceAlias: 'Ethernet', InterfaceIndex: 12, ServerAddresses: ['10.0.0.1', '9.9.9.9'] },
  ])
  for (const text of [LIST, json]) {
    expect(recognise(text)?.id).toBe('windows-get-dnsclientserveraddress')
    const [first] = windowsGetDnsclientserveraddress.parse(text, { command: 'Get-DnsClientServerAddress' }).facts
    expect(first).toMatchObject({ kind: 'dns-servers', servers: ['10.0.0.1', '9.9.9.9'] })
  }
})

test('resolv.conf: servers, one a line; comments and other words are no servers, and a wrong address is an unread row', () => {
  const text = '# by hand\nsearch lan\nnameserver 10.0.0.1\nnameserver fd00::53\nnameserver 10.0.0\noptions edns0\n'
  expect(recognise(text.replace('nameserver 10.0.0\n', ''))?.id).toBe('linux-resolv-conf')
  const { facts, unread } = linuxResolvConf.parse(text, { command: 'cat /etc/resolv.conf' })
  expect(facts).toMatchObject([
    { servers: ['10.0.0.1'], line: 3 },
    { servers: ['fd00::53'], line: 4 },
  ])
  expect(unread).toMatchObject([{ line: 5, text: 'nameserver 10.0.0' }])
  for (const command of ['cat /etc/resolv.conf', 'resolv.conf'])
    expect(linuxResolvConf.answersTo(command), command).toBe(true)
  expect(linuxResolvConf.answersTo('cat /etc/hosts')).toBe(false)
})
