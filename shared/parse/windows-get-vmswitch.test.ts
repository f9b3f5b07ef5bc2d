import { expect, test } from 'vitest'
import { fixtureText, sampleText } from '../../tests/support/fixture-text.ts'
import { windowsGetVmswitch } from './windows-get-vmswitch.ts'

const parse = (text: string) => windowsGetVmswitch.parse(text, { command: 'Get-VMSwitch' })

test('the switch of CC-Labs-2', () => {
  expect(parse(sampleText('cc-labs-2/boot-1/host/Get-VMSwitch.txt'))).toEqual({
    facts: [{ kind: 'virtual-switch', name: 'Default Switch', type: 'Internal', line: 4 }],
    unread: [],
  })
})

test('an External switch names the NIC that it uses', () => {
  const text = `
Name           SwitchType NetAdapterInterfaceDescription
----           ---------- ------------------------------
Default Switch Internal
My LAN         External   Intel(R) Ethernet Connection (4) I219-LM
alone          Private
odd            Sideways
`
  expect(parse(text)).toMatchObject({
    facts: [
      { name: 'Default Switch', type: 'Internal' },
      { name: 'My LAN', type: 'External', nicDescription: 'Intel(R) Ethernet Connection (4) I219-LM' },
      { name: 'alone', type: 'Private' },
    ],
    unread: [{ line: 7, text: 'odd            Sideways' }],
  })
})

test('as a list it also has the id, and whether the host is on it', () => {
  const text = `

Name                           : Default Switch
Id                             : C08CB7B8-9B3C-408E-8E30-5E16A3AEB444
SwitchType                     : Internal
AllowManagementOS              : True
NetAdapterInterfaceDescription :

`
  expect(parse(text).facts).toEqual([
    {
      kind: 'virtual-switch',
      name: 'Default Switch',
      type: 'Internal',
      id: 'c08cb7b8-9b3c-408e-8e30-5e16a3aeb444',
      allowManagementOs: true,
      line: 3,
      endLine: 7,
    },
  ])
})

test('as JSON: the NIC by its description and GUID, and numbers in the place of words', () => {
  expect(parse(fixtureText('windows-json/host/Get-VMSwitch.json')).facts[2]).toEqual({
    kind: 'virtual-switch',
    name: 'LAN',
    type: 'External',
    id: '11111111-0000-4000-8000-000000000002',
    nicDescription: 'Intel(R) Ethernet Connection (13) I219-LM',
    nicGuid: '5c0a0007-1a2b-4c3d-8e4f-00155d0e0007',
    allowManagementOs: true,
    teaming: false,
    line: 4,
    columns: [0, 296],
  })
  expect(parse('[{"Name":"a","SwitchType":0},{"Name":"b","SwitchType":2},{"Name":"c","SwitchType":7}]')).toMatchObject({
    facts: [{ type: 'Private' }, { type: 'External' }],
    unread: [{ line: 1 }],
  })
})
