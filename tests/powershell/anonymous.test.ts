import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { doctorResult } from '../../electron/cli/doctor-result.ts'
import { buildInventory } from '../../shared/inventory/build-inventory.ts'
import type { Recording } from '../../shared/recording/recording.ts'
import { recordingFromZip } from '../../shared/recording/recording-from-zip.ts'
import { recordingToZip } from '../../shared/recording/recording-to-zip.ts'
import { isRefusal } from '../../shared/recording/refusal.ts'
import { anonymousRecording } from '../../shared/redaction/names/anonymous-recording.ts'
import { networkShape } from '../support/network-shape.ts'
import { PATIENT, type Scenario } from './engine.ts'
import { collectorOf } from './looked-at.ts'
import { scenario } from './scenario.ts'

const MACHINES = ['cc-labs-2', 'external-desktop', 'internal-nat', 'wsl-docker-vpn', 'server-vlans', 'hostile-names']
/** Also words of Windows’ own, which stay. */
const WORDS = ['Trunk', 'Network', 'LAN', 'Default Switch', 'WSL (Hyper-V firewall)', 'nat', 'Ethernet']

test(
  'what doctor writes of any Windows machine holds none of its names, addresses, MACs and ids, and shows the same network and the same trouble',
  PATIENT,
  async (ctx) => {
    const first = scenario('cc-labs-2')
    const { look } = await collectorOf(ctx, first, {
      hostName: 'BOBS-LAPTOP',
      ...(process.platform === 'win32'
        ? {}
        : { hostsIcs: '192.168.41.102 geheimnis.mshome.net # 2026 11 3 25 2 8 23 232\r\n' }),
    })
    for (const name of MACHINES) {
      for (const machine of [scenario(name), askew(scenario(name))]) {
        const recording = await look(machine)
        const zip = recordingToZip(anonymousRecording(recording, inventoryOf))
        const bytes = Object.entries(unzipSync(zip)).map(
          ([path, content]) => `${path}\n${new TextDecoder().decode(content)}`,
        )
        const all = [...bytes, new TextDecoder('latin1').decode(zip)].join('\n')
        const secrets = secretsOf(machine)
        expect(secrets.length).toBeGreaterThan(5)
        expect([...secrets, 'BOBS-LAPTOP', 'geheimnis'].filter((secret) => stands(secret, all))).toEqual([])

        const opened = recordingFromZip(zip, 'doctor')
        if (isRefusal(opened)) throw new Error(opened.sentence)
        const hidden = opened.moments[0]?.recording
        if (hidden === undefined) throw new Error('it holds no moment')
        expect(networkShape(hidden)).toEqual(networkShape(recording))
        expect(troubleOf(hidden)).toEqual(troubleOf(recording))
      }
    }
  },
)

const inventoryOf = (recording: Recording) => buildInventory(recording, { vendorOf: () => undefined })

/** By command what it came to, shapes and all. */
function troubleOf(recording: Recording) {
  const { commands, troubles } = doctorResult(recording)
  return {
    commands: commands.map(({ machine: _, milliseconds: __, ...rest }) => rest),
    troubles: troubles.map(({ code, sentence, remedy }) => [code, sentence, remedy]),
  }
}

/** The same machine of a Windows that nobody has seen: properties of other types, others that are new, and words in another language. */
function askew(machine: Scenario): Scenario {
  return Object.fromEntries(
    Object.entries(machine).map(([command, answer]) => [
      command,
      Array.isArray(answer) && command.startsWith('Get-Net')
        ? answer.map((row, at) =>
            at === 1 ? { ...row, InterfaceAlias: 7, ifIndex: 'sieben', Protocol: 'Unbekannt' } : row,
          )
        : answer,
    ]),
  )
}

const NAMES = /^(?:VMName|SwitchName|NatName|VirtualNetworkName|SharedContainers)$/
/** Everything of a scenario that is somebody’s own. */
function secretsOf(machine: Scenario): string[] {
  const found = new Set<string>()
  const walk = (value: unknown, key: string, command: string): void => {
    if (Array.isArray(value)) for (const one of value) walk(one, key, command)
    else if (typeof value === 'object' && value !== null)
      for (const [name, one] of Object.entries(value)) walk(one, name, command)
    else if (typeof value === 'string' && isSecret(value, key, command)) found.add(value)
  }
  for (const [command, answer] of Object.entries(machine)) walk(answer, '', command)
  return [...found].flatMap((one) => [one, JSON.stringify(one).slice(1, -1)])
}

function isSecret(value: string, key: string, command: string): boolean {
  if (value === '' || WORDS.includes(value)) return false
  if (
    NAMES.test(key) ||
    (key === 'Name' && /^Get-(?:VM|VMSwitch|NetConnectionProfile|NetNat|HnsNetwork|HnsEndpoint)$/.test(command))
  )
    return true
  if (/^(?:MacAddress|PermanentAddress|LinkLayerAddress)$/.test(key))
    return !/^(?:00|ff|01-00-5e|33-33|02-?00-?4c)/i.test(value) || /^00-?15-?5d/i.test(value)
  if (/(?:IP|Provider|Customer)Address(?:es)?$|^ServerAddresses$/.test(key))
    return /^(?:10|192|169|172)\.\d+\.\d+\.\d+$/.test(value) && !/\.255$/.test(value)
  return (
    /Guid$|I[dD]$|^Virtual(?:Network|Machine)$/.test(key) &&
    /[0-9a-f]{8}-/i.test(value) &&
    !/c08cb7b8/i.test(value) &&
    !/Extension/.test(command)
  )
}

/** As a word of its own, as it is written. */
function stands(secret: string, text: string): boolean {
  const word = secret.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')
  return new RegExp(`(?<![\\p{L}\\p{N}_])${word}(?![\\p{L}\\p{N}_.])`, 'u').test(text)
}
