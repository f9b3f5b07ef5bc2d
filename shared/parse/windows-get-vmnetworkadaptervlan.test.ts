import { expect, test } from 'vitest'
import { recognise } from './registry.ts'
import { windowsGetVmnetworkadaptervlan } from './windows-get-vmnetworkadaptervlan.ts'

const parse = (text: string, argument?: string) =>
  windowsGetVmnetworkadaptervlan.parse(text, { command: '', ...(argument === undefined ? {} : { argument }) })

test('the table that PowerShell prints by itself', () => {
  const text = `
VMName VMNetworkAdapterName Mode     VlanList
------ -------------------- ----     --------
web    Network Adapter      Untagged
db     Network Adapter      Access   20
fw     Network Adapter      Trunk    1,10-19,200
`
  expect(recognise(text)).toBe(windowsGetVmnetworkadaptervlan)
  expect(parse(text)).toEqual({
    facts: [
      {
        kind: 'adapter-vlan',
        vmName: 'web',
        adapterName: 'Network Adapter',
        vlan: { mode: 'untagged' },
        line: 4,
      },
      {
        kind: 'adapter-vlan',
        vmName: 'db',
        adapterName: 'Network Adapter',
        vlan: { mode: 'access', vlan: 20 },
        line: 5,
      },
      {
        kind: 'adapter-vlan',
        vmName: 'fw',
        adapterName: 'Network Adapter',
        vlan: {
          mode: 'trunk',
          native: 1,
          allowed: [
            { from: 10, to: 19 },
            { from: 200, to: 200 },
          ],
        },
        line: 6,
      },
    ],
    unread: [],
  })
})

test('private VLANs of all three kinds, and numbers in the place of words', () => {
  const row = (mode: number | string, more: string) =>
    `{"VMName":"a","OperationMode":3,"PrivateVlanMode":${JSON.stringify(mode)},"PrimaryVlanId":5,${more}}`
  const text = `[${row(1, '"SecondaryVlanId":55')},${row('Community', '"SecondaryVlanId":56')},${row(3, '"SecondaryVlanIdListString":"55-56"')}]`
  expect(parse(text).facts.map((fact) => fact.kind === 'adapter-vlan' && fact.vlan)).toEqual([
    { mode: 'private', type: 'isolated', primary: 5, secondary: 55 },
    { mode: 'private', type: 'community', primary: 5, secondary: 56 },
    { mode: 'private', type: 'promiscuous', primary: 5, secondaries: [{ from: 55, to: 56 }] },
  ])
})

test('whose adapter it is: by the parent’s members, by the words that stand for it, else by who was asked about', () => {
  const [inside, words, own, asked] = parse(
    `[{"OperationMode":"Untagged","ParentAdapter":{"Name":"NIC","Id":"Microsoft:A\\\\B","VMName":"web","IsManagementOs":false}},
      {"OperationMode":"Untagged","ParentAdapter":"VMNetworkAdapter (Name = 'NIC 2', VMName = 'db') [VMId = 'x']"},
      {"OperationMode":"Untagged","ParentAdapter":"VMInternalNetworkAdapter (Name = 'LAN')"},
      {"OperationMode":"Untagged"}]`,
    'fw',
  ).facts
  expect(inside).toMatchObject({ vmName: 'web', managementOs: false, adapterName: 'NIC', adapterId: 'Microsoft:A\\B' })
  expect(words).toMatchObject({ vmName: 'db', adapterName: 'NIC 2', line: 2 })
  expect(own).toMatchObject({ managementOs: true, adapterName: 'LAN' })
  expect(asked).toMatchObject({ vmName: 'fw' })
})

test('a mode that is none of Hyper-V’s is not understood', () => {
  expect(parse('[{"OperationMode":9},{"OperationMode":"Access"}]').unread).toHaveLength(2)
})

test('a private VLAN in the table: its kind for the mode, and both numbers', () => {
  const text = `
VMName VMNetworkAdapterName Mode        VlanList
------ -------------------- ----        --------
a      Network Adapter      Isolated    10,201
b      Network Adapter      Promiscuous 10,201-202
c      Network Adapter      Private     10,201
`
  const { facts, unread } = parse(text)
  expect(facts.map((fact) => fact.kind === 'adapter-vlan' && fact.vlan)).toEqual([
    { mode: 'private', type: 'isolated', primary: 10, secondary: 201 },
    { mode: 'private', type: 'promiscuous', primary: 10, secondaries: [{ from: 201, to: 202 }] },
  ])
  // Which kind it is decides who hears whom: it is not guessed.
  expect(unread.map(({ line }) => line)).toEqual([6])
})
