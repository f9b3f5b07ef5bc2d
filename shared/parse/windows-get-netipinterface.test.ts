import { expect, test } from 'vitest'
import { recognise } from './registry.ts'
import { windowsGetNetipinterface } from './windows-get-netipinterface.ts'

const parse = (text: string) => windowsGetNetipinterface.parse(text, { command: 'Get-NetIPInterface' })

test('the table that PowerShell prints by itself, which does not tell forwarding', () => {
  const text = `
ifIndex InterfaceAlias                  AddressFamily NlMtu(Bytes) InterfaceMetric Dhcp     ConnectionState PolicyStore
------- --------------                  ------------- ------------ --------------- ----     --------------- -----------
11      Wi-Fi                           IPv6                  1500              50 Enabled  Connected       ActiveStore
7       Ethernet                        IPv4                  1500               5 Disabled Disconnected    ActiveStore
`
  expect(recognise(text)).toBe(windowsGetNetipinterface)
  expect(parse(text)).toEqual({
    facts: [
      {
        kind: 'ip-interface',
        interface: 'Wi-Fi',
        interfaceIndex: 11,
        family: 6,
        dhcp: true,
        metric: 50,
        mtu: 1500,
        connected: true,
        line: 4,
      },
      {
        kind: 'ip-interface',
        interface: 'Ethernet',
        interfaceIndex: 7,
        family: 4,
        dhcp: false,
        metric: 5,
        mtu: 1500,
        connected: false,
        line: 5,
      },
    ],
    unread: [],
  })
})

test('the list, and numbers in the place of words', () => {
  const list = `InterfaceIndex                  : 31
InterfaceAlias                  : vEthernet (LabNat)
AddressFamily                   : IPv4
Forwarding                      : Enabled
InterfaceMetric                 : 15
Dhcp                            : Disabled
WeakHostSend                    : Disabled
WeakHostReceive                 : Enabled`
  expect(parse(list).facts).toMatchObject([
    { interface: 'vEthernet (LabNat)', forwarding: true, weakHostReceive: true, weakHostSend: false },
  ])
  expect(parse('{"ifIndex":31,"AddressFamily":2,"Forwarding":1,"InterfaceMetric":15,"Dhcp":0}').facts).toMatchObject([
    { interface: '31', family: 4, forwarding: true, dhcp: false },
  ])
})

test('a row without a family is not understood', () => {
  expect(parse('[{"ifIndex":31}]').unread).toHaveLength(1)
})
