import { expect, test } from 'vitest'
import { commandOfFileName } from './command-of-file-name.ts'

const names: [string, string][] = [
  ['arp-a.txt', 'arp -a'],
  ['arp.txt', 'arp'],
  ['netstat-r.txt', 'netstat -r'],
  ['netstat-rne.txt', 'netstat -rne'],
  ['ip-address.txt', 'ip address'],
  ['ip-link.txt', 'ip link'],
  ['ip-neigh.txt', 'ip neigh'],
  ['ip-j-d-address.txt', 'ip -j -d address'],
  ['ip-6-route-show-table-all.json', 'ip -6 route show table all'],
  ['ip_route.txt', 'ip route'],
  ['route-print.txt', 'route print'],
  ['route-vn.txt', 'route -vn'],
  ['ipconfig-all.txt', 'ipconfig /all'],
  ['nft-j-list-ruleset.txt', 'nft -j list ruleset'],
  ['iptables-save.txt', 'iptables-save'],
  ['ip6tables-save.txt', 'ip6tables-save'],
  ['ifconfig-eth0.txt', 'ifconfig eth0'],
  ['Get-VMSwitch.txt', 'Get-VMSwitch'],
  ['Get-VMNetworkAdapter-All.txt', 'Get-VMNetworkAdapter -All'],
  ['Get-VMNetworkAdapterAcl_ccl-vm-1.txt', 'Get-VMNetworkAdapterAcl ccl-vm-1'],
  ['Get-VMSecurity_Ubuntu 18.04.3 LTS.txt', 'Get-VMSecurity Ubuntu 18.04.3 LTS'],
  ['Get-VMSwitchExtension_Default-Switch.txt', 'Get-VMSwitchExtension Default-Switch'],
]

test.each(names)('the file name %s means the command %s', (fileName, command) => {
  expect(commandOfFileName(fileName)).toEqual({ command, partial: false })
})

test('_extract says that rows were left out, and is no argument', () => {
  expect(commandOfFileName('ip-address_extract.txt')).toEqual({ command: 'ip address', partial: true })
  expect(commandOfFileName('Get-VMSecurity_vm_extract.txt')).toEqual({ command: 'Get-VMSecurity vm', partial: true })
})
