import { expect, test } from 'vitest'
import { buildInventory } from './build-inventory.ts'

const adapters = `
Name            IsManagementOs VMName SwitchName     MacAddress   Status IPAddresses
----            -------------- ------ ----------     ----------   ------ -----------
Network Adapter False          vm     Default Switch 00155D00E501 {Ok}   {}
`
const inside = (mac: string) =>
  `2: eth0: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc mq state UP group default qlen 1000\n    link/ether ${mac} brd ff:ff:ff:ff:ff:ff\n    inet 192.168.41.109/28 brd 192.168.41.111 scope global eth0\n`

function guest(mac: string) {
  const output = (id: string, command: string, text: string) => ({ id, command, text })
  const { machines, segments } = buildInventory(
    {
      name: 'x',
      machines: [
        { id: 'host', role: 'host', outputs: [output('host/a', 'Get-VMNetworkAdapter -All', adapters)] },
        { id: 'guests/vm', role: 'guest', name: 'vm', outputs: [output('guests/vm/a', 'ip address', inside(mac))] },
      ],
    },
    { vendorOf: () => undefined },
  )
  return { interfaces: machines.find(({ kind }) => kind === 'guest')?.interfaces, port: segments[0]?.attachments[0] }
}

test('a guest’s only interface is its only adapter, also where it sends with a MAC of its own', () => {
  const { interfaces, port } = guest('00:15:5d:00:00:99')
  expect(interfaces).toMatchObject([{ name: 'eth0', mac: { value: '00:15:5d:00:00:99' } }])
  expect(port).toMatchObject({ interface: 'guests/vm#eth0', mac: { value: '00:15:5d:00:e5:01' } })
  expect(JSON.stringify(interfaces)).toContain('only-adapter')
})

test('by its MAC it is known without taking anything for granted', () => {
  const { interfaces, port } = guest('00:15:5d:00:e5:01')
  expect(port?.mac?.value).toBe(interfaces?.[0]?.mac?.value)
  expect(JSON.stringify(interfaces)).not.toContain('only-adapter')
})

test('an adapter that Hyper-V has on no switch is unplugged; one that is in trouble says so at its port', () => {
  const rows = [
    {
      Name: 'Network Adapter',
      IsManagementOs: false,
      VMName: 'vm',
      SwitchName: null,
      Connected: false,
      Status: ['Ok'],
    },
    { Name: 'Second', IsManagementOs: false, VMName: 'vm', SwitchName: 'Lab', Connected: true, Status: ['Degraded'] },
  ].map((row, at) => ({ ...row, MacAddress: `00155D00E50${at}`, IPAddresses: [] }))
  const output = { id: 'host/a', command: 'Get-VMNetworkAdapter -All', text: JSON.stringify(rows) }
  const { machines, segments } = buildInventory(
    { name: 'x', machines: [{ id: 'host', role: 'host', outputs: [output] }] },
    { vendorOf: () => undefined },
  )
  const guest = machines.find(({ kind }) => kind === 'guest')
  expect(guest?.interfaces.map(({ connected }) => connected?.value)).toEqual([false, undefined])
  expect(segments[0]?.attachments.map(({ trouble }) => trouble?.value)).toEqual(['Degraded'])
})
