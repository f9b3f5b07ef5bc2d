import { expect, test } from 'vitest'
import { buildInventory } from './build-inventory.ts'

const ids = ['0f1e2d3c-0000-4000-8000-000000000001', '0f1e2d3c-0000-4000-8000-000000000002']
const vms = ids.map((Id) => ({ Id, Name: 'New Virtual Machine', State: Id.endsWith('1') ? 'Running' : 'Off' }))
const adapters = ids.map((id, at) => ({
  Id: `Microsoft:${id.toUpperCase()}\\7B1C6F0A-5D2E-4A3B-9C4D-00155D02000${at}`,
  Name: 'Network Adapter',
  IsManagementOs: false,
  VMName: 'New Virtual Machine',
  SwitchName: 'Lab',
  MacAddress: `00155D02000${at}`,
  Status: at === 0 ? ['Ok'] : [],
  IPAddresses: at === 0 ? ['10.9.0.20'] : [],
}))
const vlan = [
  { ParentAdapterId: adapters[1]?.Id, VMName: 'New Virtual Machine', OperationMode: 'Access', AccessVlanId: 20 },
]
const security = ids.map((VMId, at) => ({ VMName: 'New Virtual Machine', VMId, TpmEnabled: at === 1, Shielded: false }))

test('two machines of one name are two: by their ids, each with its own adapter, state, VLAN and security', () => {
  const output = (command: string, rows: readonly object[]) => ({ id: command, command, text: JSON.stringify(rows) })
  const { machines, segments } = buildInventory(
    {
      name: 'x',
      machines: [
        {
          id: 'host',
          role: 'host',
          outputs: [
            // The order of a list may differ from look to look.
            output('Get-VM', vms.toReversed()),
            output('Get-VMNetworkAdapter -All', adapters),
            output('Get-VMNetworkAdapterVlan', vlan),
            output('Get-VMSecurity -VMName *', security),
          ],
        },
      ],
    },
    { vendorOf: () => undefined },
  )
  const guests = machines.filter(({ kind }) => kind === 'guest')
  expect(
    guests
      .map(({ name, power, interfaces }) => [name.value, power?.value, interfaces.map(({ mac }) => mac?.value)])
      .sort(),
  ).toEqual([
    ['New Virtual Machine (2)', 'off', ['00:15:5d:02:00:01']],
    ['New Virtual Machine', 'running', ['00:15:5d:02:00:00']],
  ])
  const port = segments[0]?.attachments.find(({ vlan: set }) => set !== undefined)
  expect(port?.machine).toBe('guests/New Virtual Machine (2)')
  const host = machines.find(({ kind }) => kind === 'host')
  expect(host?.settings.filter(({ key }) => key.endsWith('TpmEnabled')).map(({ key, value }) => [key, value])).toEqual([
    ['New Virtual Machine: TpmEnabled', 'False'],
    ['New Virtual Machine (2): TpmEnabled', 'True'],
  ])
  expect(guests.map(({ remarks }) => remarks.map(({ sentence }) => /-Id (\S+) /.exec(sentence)?.[1])).sort()).toEqual(
    ids.map((id) => [id]),
  )
})
