import type { Fact } from '../../facts/fact.ts'
import type { Inventory } from '../../inventory/inventory.ts'
import { parseAddress } from '../../net/address.ts'
import { readRecording } from '../../parse/read-recording.ts'
import type { Recording } from '../../recording/recording.ts'
import { jsonOf } from './hide-in-rows.ts'
import { isWindowsOwn, nameProperties } from './kept-properties.ts'

/** A name, and of what: `vm`, `host`, `user`, … */
export type KnownName = readonly [name: string, of: string]

const KIND_WORDS = { host: 'host', guest: 'vm', router: 'router', 'lan-device': 'device' } as const

/** Every name of a machine, a network or a user that Switchyard understands in a recording. */
export function knownNames(recording: Recording, inventory: Inventory): KnownName[] {
  const machines = inventory.machines.flatMap(({ kind, name, aliases }): KnownName[] =>
    [name, ...aliases].map(({ value }) => [value, KIND_WORDS[kind]]),
  )
  const recorded = recording.machines.flatMap(({ role, id, name }): KnownName[] => [
    ...(name === undefined ? [] : [[name, KIND_WORDS[role]] as const]),
    ...folders(id).map((part) => [part, KIND_WORDS[role]] as const),
  ])
  // A bridge of Linux is an interface, and called as one: br0, docker0.
  const networks = inventory.segments
    .filter(({ kind }) => kind === 'virtual-switch')
    .map(({ name }) => [name.value, 'switch'] as const)
  const facts = readRecording(recording).flatMap(({ outputs }) => outputs.flatMap((one) => one.facts.flatMap(namesIn)))
  const all = [...machines, ...recorded, ...networks, ...facts, ...namesInRows(recording), ...usersIn(recording)]
  return all.filter(([name]) => parseAddress(name) === undefined && !isWindowsOwn(name) && !ROLES.has(name))
}

/** `guests/ccl-vm-1`: what is not a name of Switchyard's own. */
const folders = (id: string) => id.split('/').filter((part) => !ROLES.has(part))
const ROLES = new Set(['host', 'guests', 'lan', 'router', 'internet'])

function namesIn(fact: Fact): KnownName[] {
  switch (fact.kind) {
    case 'vm':
      return [[fact.name, 'vm']]
    case 'guest-system':
      return given([fact.fullName, 'vm'])
    case 'virtual-adapter':
      return given([fact.vmName, 'vm'], [fact.switchName, 'switch'])
    case 'network-virtualization':
      return given([fact.vmName, 'vm'])
    case 'virtual-switch':
      return [[fact.name, 'switch']]
    case 'host-entry':
      return fact.names.map((name) => [name, 'device'])
    case 'lease':
    case 'neighbour':
      return given([fact.name, 'device'])
    case 'guest-adapter':
      return given([fact.guest, 'vm'])
    case 'wsl-setting':
      return fact.key === 'vmSwitch' ? [[fact.value, 'switch']] : []
    // An old wsl.exe prints there how it is used.
    case 'wsl-running':
      return /^[\w.-]*[a-z0-9][\w.-]*$/i.test(fact.name) ? [[fact.name, 'vm']] : []
    case 'wsl-distribution':
      return [[fact.name, 'vm']]
    case 'connection-profile':
      return given([fact.name, 'network'])
    case 'dhcp-client':
      return given([fact.suffix, 'network'])
    case 'nat':
      return [[fact.name, 'nat']]
    case 'port-proxy':
      return given([fact.connectName, 'device'])
    case 'switch-extension':
      return given([fact.computerName, 'host'])
    default:
      return []
  }
}

/** Whose “Name” it is, by command. */
const OWN_NAMES: Readonly<Record<string, string>> = {
  'Get-VM': 'vm',
  'Get-VMSwitch': 'switch',
  'Get-NetConnectionProfile': 'network',
  'Get-NetNat': 'nat',
  'Get-HnsNetwork': 'switch',
  'Get-HnsEndpoint': 'vm',
}

/** Also of rows that are not understood. */
function namesInRows({ machines }: Recording): KnownName[] {
  const found: KnownName[] = []
  const walk = (value: unknown, own: string | undefined): void => {
    if (Array.isArray(value)) for (const one of value) walk(one, own)
    else if (typeof value === 'object' && value !== null)
      for (const [key, one] of Object.entries(value)) {
        const of = key === 'Name' ? own : nameProperties[key]
        if (typeof one === 'string' && of !== undefined) found.push([one, of])
        else walk(one, own)
      }
  }
  for (const { os, outputs } of machines)
    if (os === 'windows')
      for (const { command, text } of outputs) walk(jsonOf(text), OWN_NAMES[command.split(' ')[0] ?? ''])
  return found
}

function given(...names: (readonly [string | undefined, string])[]): KnownName[] {
  return names.flatMap(([name, of]) => (name === undefined ? [] : [[name, of]]))
}

/** Of a path below a user's own folder; in JSON a backslash is written twice. */
const USER_FOLDER = /(?:[a-z]:\\{1,2}Users\\{1,2}|\/home\/)([^\\/:*?"<>|\r\n]+)/gi
const SHARED_FOLDERS = /^(?:Public|Default|All Users)$/i

function usersIn({ machines }: Recording): KnownName[] {
  const texts = machines.flatMap(({ outputs }) =>
    outputs.flatMap(({ text, failure }) => [text, failure?.sentence ?? '']),
  )
  const users = texts.flatMap((text) => [...text.matchAll(USER_FOLDER)].map(([, user = '']) => user))
  return users.filter((user) => !SHARED_FOLDERS.test(user)).map((user) => [user, 'user'])
}
