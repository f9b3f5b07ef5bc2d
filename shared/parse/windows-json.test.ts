import { expect, test } from 'vitest'
import { fixtureText } from '../../tests/support/fixture-text.ts'
import { commandOfFileName } from '../recording/command-of-file-name.ts'
import { parserOf, recognise } from './registry.ts'

test.each([
  ['Get-NetAdapter.json', 'windows-get-netadapter', 7],
  ['Get-NetConnectionProfile.json', 'windows-get-netconnectionprofile', 3],
  ['Get-NetFirewallProfile.json', 'windows-get-netfirewallprofile', 3],
  ['Get-NetFirewallRule.json', 'windows-get-netfirewallrule', 4],
  ['Get-NetIPAddress.json', 'windows-get-netipaddress', 8],
  ['Get-NetIPInterface.json', 'windows-get-netipinterface', 10],
  ['Get-NetNat.json', 'windows-get-netnat', 1],
  ['Get-NetNatStaticMapping.json', 'windows-get-netnatstaticmapping', 2],
  ['Get-NetNeighbor.json', 'windows-get-netneighbor', 8],
  ['Get-NetRoute.json', 'windows-get-netroute', 32],
  ['Get-VM.json', 'windows-get-vm', 5],
  ['Get-VMNetworkAdapter-All.json', 'windows-get-vmnetworkadapter', 9],
  ['Get-VMNetworkAdapterAcl.json', 'windows-get-vmnetworkadapteracl', 1],
  ['Get-VMNetworkAdapterExtendedAcl.json', 'windows-get-vmnetworkadapterextendedacl', 2],
  ['Get-VMNetworkAdapterVlan.json', 'windows-get-vmnetworkadaptervlan', 5],
  ['Get-VMSwitch.json', 'windows-get-vmswitch', 4],
  ['netsh-interface-portproxy-show-all.txt', 'windows-netsh-portproxy', 2],
])('%s is read whole, by its name and by its text alone', (file, id, count) => {
  const text = fixtureText(`windows-json/host/${file}`)
  const { command } = commandOfFileName(file)
  expect(recognise(text)?.id).toBe(id)
  expect(parserOf(command, text)?.id).toBe(id)
  const parsed = parserOf(command, text)?.parse(text, { command })
  expect(parsed?.unread).toEqual([])
  expect(parsed?.facts).toHaveLength(count)
})

test.each(['{"items":[]}', '', '[]'])('a command that names nothing (%j) has nothing to read', (text) => {
  expect(parserOf('Get-NetNat', text)?.parse(text, { command: 'Get-NetNat' })).toEqual({ facts: [], unread: [] })
})

test('properties may be chosen, and the result laid out or converted, on the command line', () => {
  expect(parserOf('Get-NetNat | Select-Object Name | ConvertTo-Json', '')?.id).toBe('windows-get-netnat')
  expect(parserOf('Get-NetNat | Where-Object Active', '')).toBeUndefined()
})
