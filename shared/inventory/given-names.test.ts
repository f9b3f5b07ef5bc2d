import { expect, test } from 'vitest'
import { fixtureText } from '../../tests/support/fixture-text.ts'
import { buildInventory } from './build-inventory.ts'

const adapters = `
Name            IsManagementOs VMName SwitchName     MacAddress   Status IPAddresses
----            -------------- ------ ----------     ----------   ------ -----------
Default Switch  True                  Default Switch 00155D68B3E6 {Ok}   {}
Network Adapter False          dev01  Default Switch 00155D00E501 {Ok}   {}
`
const ipconfig = `
Windows IP Configuration

Ethernet adapter vEthernet (Default Switch):

   Connection-specific DNS Suffix  . :
   IPv4 Address. . . . . . . . . . . : 172.28.32.1
   Subnet Mask . . . . . . . . . . . : 255.255.240.0
   Default Gateway . . . . . . . . . :
`
const bridge = `
2: virbr0: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc noqueue state UP group default qlen 1000
    link/ether 52:54:00:11:22:33 brd ff:ff:ff:ff:ff:ff promiscuity 0
    bridge forward_delay 200 vlan_filtering 0
    inet 192.168.122.1/24 brd 192.168.122.255 scope global virbr0
3: vnet0: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc noqueue master virbr0 state UNKNOWN group default qlen 1000
    link/ether fe:54:00:6f:1a:2b brd ff:ff:ff:ff:ff:ff promiscuity 1
    tun type tap pi off vnet_hdr on persist off
    bridge_slave state forwarding priority 32 cost 2
`
const fdb = '52:54:00:6f:1a:2b dev vnet0 master virbr0 \nfe:54:00:6f:1a:2b dev vnet0 master virbr0 permanent\n'

const secondPort = `4: vnet1: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc noqueue master virbr0 state UNKNOWN group default qlen 1000
    link/ether fe:54:00:9c:44:01 brd ff:ff:ff:ff:ff:ff promiscuity 1
    tun type tap pi off vnet_hdr on persist off
`

function guestOf(...outputs: [command: string, text: string][]) {
  const recorded = outputs.map(([command, text]) => ({ id: `host/${command}`, command, text }))
  const { machines } = buildInventory(
    { name: 'x', machines: [{ id: 'host', role: 'host', outputs: recorded }] },
    { vendorOf: () => undefined },
  )
  const guests = machines.filter(({ kind }) => kind === 'guest')
  const [guest] = guests
  return {
    guests: guests.length,
    name: guest?.name.value,
    aliases: guest?.aliases.map(({ value }) => value),
    addresses: guest?.interfaces.flatMap((one) => one.addresses.map(({ address }) => address)),
  }
}

test('hosts.ics gives a guest of the Default Switch its address where nothing else does', () => {
  const ics = '172.28.42.219 dev01.mshome.net # 2022 8 2 2 2 8 23 232\n'
  const found = guestOf(['Get-VMNetworkAdapter -All', adapters], ['ipconfig', ipconfig], ['type hosts.ics', ics])
  expect(found).toMatchObject({ name: 'dev01', addresses: ['172.28.42.219'] })
})

test('a row of hosts.ics from before the Default Switch was re-addressed gives none', () => {
  const ics = '172.17.9.9 dev01.mshome.net # 2022 8 2 2 2 8 23 232\n'
  const found = guestOf(['Get-VMNetworkAdapter -All', adapters], ['ipconfig', ipconfig], ['type hosts.ics', ics])
  expect(found.addresses).toEqual([])
})

test('a lease names the guest behind a port, and says its address; the port stays a name of it', () => {
  const leases = '1762123456 52:54:00:6f:1a:2b 192.168.122.50 ubuntu *\n'
  const found = guestOf(['ip -d address', bridge], ['bridge fdb', fdb], ['cat dnsmasq.leases', leases])
  expect(found).toEqual({ guests: 1, name: 'ubuntu', aliases: ['vnet0'], addresses: ['192.168.122.50'] })
})

test('a lease of another MAC names nobody', () => {
  const leases = '1762123456 52:54:00:00:00:01 192.168.122.51 other *\n'
  const found = guestOf(['ip -d address', bridge], ['bridge fdb', fdb], ['cat dnsmasq.leases', leases])
  expect(found).toEqual({ guests: 1, name: 'vnet0', aliases: [], addresses: [] })
})

test('libvirt says that two ports are one guest, with its MACs', () => {
  const found = guestOf(
    ['ip -d address', bridge + secondPort],
    ['virsh dumpxml web', fixtureText('forms/libvirt/virsh-dumpxml_web.txt')],
    ['virsh domifaddr web', fixtureText('forms/libvirt/virsh-domifaddr_web.txt')],
  )
  expect(found).toEqual({ guests: 1, name: 'web', aliases: ['vnet0', 'vnet1'], addresses: ['192.168.122.50'] })
})

test('Docker names the container with that MAC', () => {
  const docker0 = bridge.replaceAll('virbr0', 'docker0').replaceAll('vnet0', 'veth1a2b')
  const learned = '02:42:ac:11:00:02 dev veth1a2b master docker0 \n'
  const networks = fixtureText('forms/docker/docker-network-inspect_bridge.json')
  const found = guestOf(
    ['ip -d address', docker0],
    ['bridge fdb', learned],
    ['docker network inspect bridge', networks],
  )
  expect(found).toEqual({ guests: 1, name: 'web', aliases: ['veth1a2b'], addresses: ['172.17.0.2'] })
})

test('a lease that the machine itself remembers tells which server gave the address', () => {
  const address = `2: eth0: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc noqueue state UP group default qlen 1000
    link/ether 52:54:00:11:22:33 brd ff:ff:ff:ff:ff:ff
    inet 192.168.178.20/24 brd 192.168.178.255 scope global eth0
`
  const lease =
    'ADDRESS=192.168.178.20\nNETMASK=255.255.255.0\nROUTER=192.168.178.1\nSERVER_ADDRESS=192.168.178.2\nLIFETIME=864000\n'
  const outputs = [
    { id: 'host/ip', command: 'ip address', text: address },
    { id: 'host/lease', command: 'cat /run/systemd/netif/leases/2', text: lease },
  ]
  const { machines } = buildInventory(
    { name: 'x', machines: [{ id: 'host', role: 'host', os: 'linux', outputs }] },
    { vendorOf: () => undefined },
  )
  const eth0 = machines[0]?.interfaces.find(({ name }) => name === 'eth0')
  expect(eth0?.dhcpServer?.value).toBe('192.168.178.2')
  expect(eth0?.addresses[0]?.assigned).toMatchObject({
    by: 'router-dhcp',
    sentence: 'Leased by the DHCP server of network of eth0, 192.168.178.2; it expires.',
  })
})

test('of two rows for one machine the lease that ends later is the one it has: old ones stay in the file', () => {
  const rows =
    '172.28.40.7 dev01.mshome.net # 2026 11 3 25 2 8 23 232\n172.28.42.219 dev01.mshome.net # 2026 12 2 1 2 8 23 232\n'
  const file = 'C:\\Windows\\System32\\drivers\\etc\\hosts.ics'
  const given = guestOf(['ipconfig', ipconfig], ['Get-VMNetworkAdapter -All', adapters], [`type ${file}`, rows])
  expect(given.addresses).toEqual(['172.28.42.219'])
})
