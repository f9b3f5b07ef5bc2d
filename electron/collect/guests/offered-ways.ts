import type { OfferedWay } from '../../../shared/contract/guest-asking.ts'
import type { Inventory, Machine } from '../../../shared/inventory/inventory.ts'
import { isWslSwitch } from '../../../shared/inventory/wsl-switch.ts'
import { familyOf } from '../../../shared/net/address.ts'
import { isLinkLocal, isLoopback } from '../../../shared/net/scope.ts'
import { readRecording } from '../../../shared/parse/read-recording.ts'
import type { Recording } from '../../../shared/recording/recording.ts'
import { isRefusal } from '../../../shared/recording/refusal.ts'
import { sshDestination } from './ssh-destination.ts'
import { wslCommand } from './wsl-command.ts'

/** How a guest may be asked, by what is known of it; the way that fits it best comes first. */
export function offeredWays(guest: Machine, inventory: Inventory, recording: Recording | undefined): OfferedWay[] {
  if (isWsl(guest, inventory)) return [{ kind: 'wsl', distributions: distributionsOf(guest) }]
  const isWindows = guest.os?.value === 'windows'
  const ssh: OfferedWay = { kind: 'ssh', hosts: hostsOf(guest), system: isWindows ? 'windows' : 'linux' }
  const vm = recording === undefined ? undefined : vmIdOf(guest, inventory, recording)
  if (vm === undefined) return [ssh]
  const missing = noDirect(guest)
  const direct: OfferedWay = { kind: 'powershell-direct', vm, ...(missing === undefined ? {} : { missing }) }
  return isWindows ? [direct, ssh] : [ssh, direct]
}

function noDirect({ os, power }: Machine): string | undefined {
  if (os !== undefined && os.value !== 'windows')
    return 'PowerShell Direct works with Windows guests only, and this one is none: ask it by SSH, or paste what its commands print.'
  return power !== undefined && power.value !== 'running' && power.value !== 'unknown'
    ? 'It does not run: start it first.'
    : undefined
}

/** Its addresses, IPv4 first, then its names. A link-local one is none without saying on which interface. */
function hostsOf({ name, aliases, interfaces }: Machine): string[] {
  const addresses = interfaces
    .flatMap((one) => one.addresses.map(({ address }) => address))
    .filter((address) => !isLinkLocal(address) && !isLoopback(address))
    .sort((one, other) => familyOf(one) - familyOf(other))
  const names = [name, ...aliases].map(({ value }) => value)
  return [...new Set([...addresses, ...names])].filter((host) => !isRefusal(sshDestination({ host })))
}

/** Hyper-V’s id of the guest; undefined where it has none, or several of that name. */
function vmIdOf(guest: Machine, inventory: Inventory, recording: Recording): string | undefined {
  const host = recording.machines.filter(({ id }) => id === inventory.host)
  const lists = host.map((machine) => ({
    ...machine,
    outputs: machine.outputs.filter(({ command }) => /^Get-VM\b(?!-)/i.test(command)),
  }))
  const facts = readRecording({ ...recording, machines: lists }).flatMap(({ outputs }) =>
    outputs.flatMap((output) => output.facts),
  )
  const ids = facts.flatMap((fact) => (fact.kind === 'vm' && fact.name === guest.name.value ? [fact.id] : []))
  return ids.length === 1 ? ids[0] : undefined
}

/** Where its distributions were not listed, it is whoever is on WSL’s own switch and no machine of Hyper-V’s. */
function isWsl({ id, guest, hyperV }: Machine, { segments }: Inventory): boolean {
  if (guest !== undefined || hyperV !== undefined) return guest?.value.manager === 'wsl'
  return segments.some((one) => isWslSwitch(one) && one.attachments.some(({ machine }) => machine === id))
}

function distributionsOf({ settings }: Machine): string[] {
  const names = settings.flatMap(({ key }) => /^WSL 2: (.+)$/.exec(key)?.[1] ?? [])
  return names.filter((distribution) => !isRefusal(wslCommand({ distribution })))
}
