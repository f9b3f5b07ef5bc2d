import { expect, test } from 'vitest'
import { machineNamed } from '../../tests/support/sample-inventory.ts'
import { buildInventory } from './build-inventory.ts'

const VM = '0f1e2d3c-0000-4000-8000-000000000001'
const NOTHING = {
  OSName: null,
  OSVersion: null,
  OSMajorVersion: null,
  ProcessorArchitecture: null,
  IntegrationServicesVersion: null,
  FullyQualifiedDomainName: null,
}

function inventoryOf(...rows: object[]) {
  const output = (id: string, command: string, items: object[]) => ({
    id: `host/${id}`,
    command,
    text: JSON.stringify({ items }),
  })
  const outputs = [
    output('get-vm.json', 'Get-VM', [{ Id: VM, Name: 'web', State: 'Running', Status: 'x', Generation: 2 }]),
    output(
      'told.json',
      'Get-CimInstance -Namespace root/virtualization/v2 -ClassName Msvm_KvpExchangeComponent',
      rows.map((row) => ({ SystemName: VM.toUpperCase(), ...NOTHING, ...row })),
    ),
  ]
  return buildInventory(
    { name: 'test', machines: [{ id: 'host', role: 'host', os: 'windows', outputs }] },
    { vendorOf: () => undefined },
  )
}

const guestOf = (row: object) => {
  const { os, hyperV, aliases } = machineNamed(inventoryOf(row), 'web')
  return { os: os?.value, system: hyperV?.system?.value, names: aliases.map(({ value }) => value) }
}

test('a guest is given the system and the name that it tells of, by its own word', () => {
  const web = machineNamed(
    inventoryOf({
      OSName: 'Windows 11 Pro',
      OSVersion: '10.0.22631',
      OSMajorVersion: '10',
      ProcessorArchitecture: '9',
      IntegrationServicesVersion: '10.0.22631.1',
      FullyQualifiedDomainName: 'WEB.lab.example',
    }),
    'web',
  )
  const told = [{ kind: 'seen', toldBy: 'guests/web' }]
  expect(web).toMatchObject({
    os: { value: 'windows', sources: told },
    aliases: [{ value: 'WEB.lab.example', sources: told }],
    hyperV: {
      generation: { value: 2 },
      system: { value: 'Windows 11 Pro, version 10.0.22631', sources: told },
      integrationServices: { value: '10.0.22631.1', sources: told },
    },
  })
})

test('a Linux is known by the architecture that its daemon writes, and has the number of its distribution', () => {
  const row = { OSName: 'Debian GNU/Linux', OSMajorVersion: '12', OSVersion: '6.1.0', ProcessorArchitecture: 'x86_64' }
  expect(guestOf(row)).toEqual({ os: 'linux', system: 'Debian GNU/Linux 12, version 6.1.0', names: [] })
  expect(guestOf({ OSName: 'FreeBSD', OSVersion: '14.1', ProcessorArchitecture: 'amd64' })).toMatchObject({
    os: undefined,
    system: 'FreeBSD, version 14.1',
  })
})

test('its own name once more, an error in its place, and what is no name are none', () => {
  for (const name of ['WEB', 'localhost.localdomain', 'getaddrinfo failed: 0x2 Name or service not known', 'a&lt;b'])
    expect(guestOf({ FullyQualifiedDomainName: name }).names, name).toEqual([])
})

test('words are decoded once, shortened, and lose what steers how others are shown', () => {
  expect(guestOf({ OSName: '&amp;lt;&#x41;&#66; &nope; &#x202e;x' }).system).toBe('&lt;AB &nope;  x')
  expect(guestOf({ OSName: '&#xffffff;&#0;' }).system).toBeUndefined()
  expect(guestOf({ OSName: 'x'.repeat(2000) }).system).toHaveLength(255)
})

test('a row of a VM that nobody lists, or without a GUID, changes nothing', () => {
  const inventory = inventoryOf(
    { SystemName: '0f1e2d3c-0000-4000-8000-0000000000ff', OSName: 'x' },
    { SystemName: 'pc' },
  )
  expect(machineNamed(inventory, 'web').hyperV?.system).toBeUndefined()
  expect(inventory.outputs.flatMap(({ unread }) => unread)).toHaveLength(1)
})
