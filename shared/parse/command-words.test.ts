import { expect, test } from 'vitest'
import { argumentOf, commandWords, isCmdlet } from './command-words.ts'

test.each<[string, string, string[]]>([
  ['arp -a', 'arp', ['-a']],
  ['sudo /sbin/ip -j link', 'ip', ['-j', 'link']],
  ['C:\\Windows\\System32\\ARP.EXE -a', 'arp', ['-a']],
  ['Get-VMSwitch -Name "Default Switch" | Format-List *', 'get-vmswitch', ['-Name', 'Default Switch']],
])('%s is the program %s', (command, program, words) => {
  expect(commandWords(command)).toEqual({ program, words })
})

test('what goes on into another command is not what that command prints', () => {
  expect(commandWords('arp -a | grep 10.0')).toBeUndefined()
  expect(isCmdlet('Get-VM | Get-VMNetworkAdapter', 'Get-VM')).toBe(false)
})

test.each<[string, string | undefined]>([
  ['Get-VMSecurity ccl-vm-1', 'ccl-vm-1'],
  ['Get-VMSecurity Ubuntu 18.04.3 LTS', 'Ubuntu 18.04.3 LTS'],
  ['Get-VMNetworkAdapterAcl -VMName "web 1" -Verbose', 'web 1'],
  ['Get-VMNetworkAdapter -All', undefined],
  ['Get-VMSwitch', undefined],
])('%s asks about %s', (command, argument) => {
  expect(argumentOf(command)).toBe(argument)
})
