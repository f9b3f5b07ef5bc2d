import { expect, test } from 'vitest'
import { fixtureText } from '../../tests/support/fixture-text.ts'
import { recognise } from './registry.ts'
import { windowsGetNetfirewallrule } from './windows-get-netfirewallrule.ts'

const parse = (text: string) => windowsGetNetfirewallrule.parse(text, { command: 'Get-NetFirewallRule' })
const ALL = ['Domain', 'Private', 'Public']

test('rules with their filters: what is "Any" is no condition', () => {
  const { facts } = parse(fixtureText('windows-json/host/Get-NetFirewallRule.json'))
  expect(facts[0]).toEqual({
    kind: 'firewall-rule',
    name: 'Echo request',
    id: 'Echo-request',
    direction: 'in',
    action: 'allow',
    enabled: true,
    profiles: ['Domain', 'Private'],
    conditionsTold: true,
    protocol: 'icmpv4',
    remoteAddresses: ['LocalSubnet'],
    icmpTypes: ['8'],
    line: 2,
    columns: [0, 354],
  })
  expect(facts[1]).toMatchObject({
    profiles: ALL,
    localPorts: ['3389'],
    program: '%SystemRoot%\\system32\\svchost.exe',
  })
  expect(facts[2]).toMatchObject({ localPorts: ['80', '8000-8010'], interfaceAliases: ['vEthernet (LabNat)'] })
  expect(facts[3]).toMatchObject({ direction: 'out', action: 'block', remotePorts: ['23'] })
})

test('the list that PowerShell prints by itself tells no conditions', () => {
  const text = `
Name                          : vm-monitoring-icmpv4
DisplayName                   : Virtual Machine Monitoring (Echo Request - ICMPv4-In)
Description                   : Echo Request messages are sent as ping requests to other nodes.
DisplayGroup                  : Virtual Machine Monitoring
Enabled                       : False
Profile                       : Domain, Private
Platform                      : {}
Direction                     : Inbound
Action                        : Allow
EdgeTraversalPolicy           : Block
PrimaryStatus                 : OK
PolicyStoreSource             : PersistentStore
`
  expect(recognise(text)).toBe(windowsGetNetfirewallrule)
  expect(parse(text).facts).toMatchObject([
    {
      name: 'Virtual Machine Monitoring (Echo Request - ICMPv4-In)',
      id: 'vm-monitoring-icmpv4',
      enabled: false,
      profiles: ['Domain', 'Private'],
      conditionsTold: false,
    },
  ])
})

test('numbers in the place of words: a profile has a bit each, and none of them is all', () => {
  const rule = (profile: number) =>
    `{"DisplayName":"a","Enabled":2,"Direction":2,"Action":4,"Profile":${profile},"Protocol":"6","LocalPort":"80"}`
  expect(parse(`[${rule(0)},${rule(4)},${rule(6)}]`).facts).toMatchObject([
    { enabled: false, direction: 'out', action: 'block', profiles: ALL, protocol: 'tcp', localPorts: ['80'] },
    { profiles: ['Public'] },
    { profiles: ['Private', 'Public'] },
  ])
})

test('a rule that neither allows nor blocks is not understood', () => {
  expect(parse('[{"DisplayName":"a","Direction":"Inbound","Action":"NotConfigured"}]').unread).toHaveLength(1)
})
