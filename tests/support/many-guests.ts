import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The folder of a recording of a Windows host with so many guests on its Default Switch; whoever makes it removes it. */
export function recordManyGuests(count: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'switchyard-many-guests-'))
  const host = join(folder, 'host')
  mkdirSync(host)
  const guests = Array.from({ length: count }, (_, index) => ({
    name: `vm-${`${index + 1}`.padStart(3, '0')}`,
    mac: (0x155d0a0000 + index + 1).toString(16).padStart(12, '0'),
    address: `172.20.${16 + ((index + 10) >> 8)}.${(index + 10) & 255}`,
  }))
  const files = {
    'Get-VMNetworkAdapter-All.txt': adapters(guests),
    'arp-a.txt': neighbours(guests),
    'ip-address.txt': ADDRESSES,
    'netstat-r.txt': ROUTES,
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(host, name), text)
  return folder
}

interface Guest {
  name: string
  mac: string
  address: string
}

function adapters(guests: readonly Guest[]): string {
  const row = (name: string, own: boolean, vm: string, mac: string) =>
    `${name.padEnd(23)}${(own ? 'True' : 'False').padEnd(15)}${vm.padEnd(19)}Default Switch ${mac.toUpperCase()} {Ok}   {}`
  return [
    '',
    'Name                   IsManagementOs VMName             SwitchName     MacAddress   Status IPAddresses',
    '----                   -------------- ------             ----------     ----------   ------ -----------',
    row('Container NIC 00000001', true, '', '00155d680001').replace(/ {3}\{\}$/, ''),
    ...guests.map(({ name, mac }) => row('Network Adapter', false, name, mac)),
    '',
  ].join('\r\n')
}

function neighbours(guests: readonly Guest[]): string {
  const row = (address: string, mac: string) =>
    `  ${address.padEnd(22)}${(mac.match(/../g) ?? []).join('-').padEnd(22)}dynamic`
  const head = '  Internet Address      Physical Address      Type'
  return [
    '',
    'Interface: 10.0.0.2 --- 0x16',
    head,
    row('10.0.0.1', '48f7c0000001'),
    row('10.0.0.9', '3c3786000009'),
    '',
    'Interface: 172.20.16.1 --- 0x18',
    head,
    ...guests.map(({ address, mac }) => row(address, mac)),
    '',
  ].join('\r\n')
}

const ADDRESSES = `24: eth2: <BROADCAST,MULTICAST,UP> mtu 1500 group default qlen 1
    link/ether 00:15:5d:68:00:01
    inet 172.20.16.1/20 brd 172.20.31.255 scope global dynamic
       valid_lft forever preferred_lft forever
22: wifi0: <BROADCAST,MULTICAST,UP> mtu 1500 group default qlen 1
    link/ieee802.11 f0:6e:0b:00:00:02
    inet 10.0.0.2/24 brd 10.0.0.255 scope global dynamic
       valid_lft forever preferred_lft forever
`

const ROUTES = `Kernel IP routing table
Destination     Gateway         Genmask         Flags   MSS Window  irtt Iface
172.20.16.0     0.0.0.0         255.255.240.0   U         0 0          0 eth2
0.0.0.0         10.0.0.1        255.255.255.255 U         0 0          0 wifi0
10.0.0.0        0.0.0.0         255.255.255.0   U         0 0          0 wifi0
`
