// Started by secrets.test.ts: Switchyard's station and server as they are, on a machine with one guest that PowerShell Direct stands in for.
import { tmpdir } from 'node:os'
import { serveWindow } from '../../electron/browser/serve-window.ts'
import { askDirect } from '../../electron/collect/windows/ask-direct.ts'
import { createStation } from '../../electron/station/create-station.ts'
import { keepInFile } from '../../electron/station/keepsake.ts'
import { contract } from '../../shared/contract/contract.ts'
import type { RecordedOutput } from '../../shared/recording/recording.ts'
import { isRefusal } from '../../shared/recording/refusal.ts'
import { GUEST_VM, standInRunner } from './direct-guest.ts'

const program = JSON.parse(process.argv[2] ?? '')
const rows = (command: string, items: object[]): RecordedOutput => ({
  id: `host/${command}.json`,
  command,
  text: JSON.stringify({ items }),
  exitCode: 0,
})
const outputs = [
  rows('Get-VM', [{ Id: GUEST_VM, Name: 'web', State: 'Running', Generation: 2 }]),
  rows('Get-VMNetworkAdapter -All', [
    {
      VMName: 'web',
      Name: 'Network Adapter',
      IsManagementOs: false,
      SwitchName: 'lab',
      MacAddress: '00155D00E501',
      IPAddresses: [],
      Status: ['Ok'],
    },
  ]),
]
const station = await createStation({
  interval: 100,
  keepsake: keepInFile(),
  source: {
    collect: async () => ({
      name: 'laptop',
      machines: [{ id: 'host', role: 'host', name: 'laptop', os: 'windows', access: 'local', outputs }],
    }),
    askDirect: (way, credential, options) => askDirect(way, credential, { ...options, runner: standInRunner(program) }),
  },
})
if (isRefusal(station)) throw new Error(station.sentence)
const { handlers, passage } = station
const served = await serveWindow({ contract, handlers, passage, folder: tmpdir() })
if (isRefusal(served)) throw new Error(served.sentence)
console.log(served.address)
