import { expect, test } from 'vitest'
import { buildInventory } from '../../../shared/inventory/build-inventory.ts'
import type {
  OperatingSystem,
  RecordedMachine,
  RecordedOutput,
  Recording,
} from '../../../shared/recording/recording.ts'
import { offeredWays } from './offered-ways.ts'

const VM = '5f1c0b0e-93a7-4f5b-9d0e-0a4b6f1c2d3e'
const output = (command: string, text: string): RecordedOutput => ({
  id: `host/${command}.txt`,
  command,
  text,
  exitCode: 0,
})
const rows = (command: string, items: object[]) => output(command, JSON.stringify({ items }))

/** What is offered for a guest of a Hyper-V host, the VM `web` or another. */
function offeredFor({
  vms = [{}],
  os,
  more = [],
  on = 'lab',
  who = 'web',
}: {
  vms?: object[]
  os?: OperatingSystem
  more?: RecordedOutput[]
  on?: string
  who?: string
}) {
  const adapter = {
    VMName: 'web',
    Name: 'A',
    IsManagementOs: false,
    SwitchName: on,
    MacAddress: '00155D00E501',
    IPAddresses: ['fe80::5', 'fd00::5', '172.20.0.5'],
    Status: ['Ok'],
  }
  const outputs = [
    rows(
      'Get-VM',
      vms.map((one) => ({ Id: VM, Name: 'web', State: 'Running', ...one })),
    ),
    rows('Get-VMNetworkAdapter -All', [adapter]),
    ...more,
  ]
  const guest: RecordedMachine = { id: 'guests/web', role: 'guest', name: 'web', outputs: [], ...(os && { os }) }
  const host: RecordedMachine = { id: 'host', role: 'host', name: 'pc', os: 'windows', access: 'local', outputs }
  const recording: Recording = { name: 'pc', machines: os === undefined ? [host] : [host, guest] }
  const inventory = buildInventory(recording, { vendorOf: () => undefined })
  const web = inventory.machines.find(({ name }) => name.value === who)
  if (web === undefined) throw new Error('no guest')
  return offeredWays(web, inventory, recording)
}

test('SSH goes to the addresses that are known, IPv4 first, then to the name; link-local ones need an interface', () => {
  expect(offeredFor({})[0]).toEqual({ kind: 'ssh', hosts: ['172.20.0.5', 'fd00::5', 'web'], system: 'linux' })
})

test('PowerShell Direct comes first for a Windows guest, last where that is not known, and for Linux it is said why not', () => {
  expect(offeredFor({ os: 'windows' })).toMatchObject([{ kind: 'powershell-direct', vm: VM }, { system: 'windows' }])
  const [, unknown] = offeredFor({})
  expect(unknown).toEqual({ kind: 'powershell-direct', vm: VM })
  const [, linux] = offeredFor({ os: 'linux' })
  expect(linux).toMatchObject({ missing: expect.stringMatching(/Windows guests only.* by SSH, or paste/) })
  const [, off] = offeredFor({ vms: [{ State: 'Off' }] })
  expect(off).toMatchObject({ missing: 'It does not run: start it first.' })
})

test('without Hyper-V’s id, or with two of that name, there is no PowerShell Direct', () => {
  expect(offeredFor({ vms: [] }).map(({ kind }) => kind)).toEqual(['ssh'])
  const two = [{}, { Id: '11111111-93a7-4f5b-9d0e-0a4b6f1c2d3e' }]
  expect(offeredFor({ vms: two }).map(({ kind }) => kind)).toEqual(['ssh'])
})

test('WSL 2 is asked by wsl.exe, a distribution that runs first, and those only that have a sound name', () => {
  const list =
    '  NAME            STATE           VERSION\r\n* Ubuntu          Stopped         2\r\n  Debian          Running         2\r\n  Old             Running         1\r\n  --shutdown      Stopped         2\r\n'
  const more = [output('wsl -l -v', list)]
  const distributions = ['Debian', 'Ubuntu']
  expect(offeredFor({ vms: [], on: 'lab', more, who: 'WSL 2' })).toEqual([{ kind: 'wsl', distributions }])
  // A machine of Hyper-V’s that somebody put on WSL’s switch is none of its distributions.
  expect(offeredFor({ on: 'WSL (Hyper-V firewall)', more }).map(({ kind }) => kind)).not.toContain('wsl')
  expect(offeredFor({ on: 'WSL (Hyper-V firewall)', more, who: 'WSL 2' })).toEqual([{ kind: 'wsl', distributions }])
  // Its distributions are not listed, and nobody else knows who it is.
  expect(offeredFor({ vms: [], on: 'WSL' })).toEqual([{ kind: 'wsl', distributions: [] }])
})
