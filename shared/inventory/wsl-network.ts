import type { ReadMachine } from '../parse/read-recording.ts'
import { assumed, factsOf, sourcedBy } from './seen.ts'
import type { Sourced } from './source.ts'

/** How WSL 2 is connected: `.wslconfig`’s networkingMode. */
export type WslMode = 'nat' | 'mirrored' | 'bridged' | 'virtioproxy' | 'none'

export interface WslNetwork {
  mode: Sourced<WslMode>
  /** What `.wslconfig` says of the network, by key. Of a key that stands there twice the first counts. */
  settings: ReadonlyMap<string, Sourced<string>>
}

const MODES: Readonly<Record<string, WslMode>> = {
  nat: 'nat',
  mirrored: 'mirrored',
  bridged: 'bridged',
  virtioproxy: 'virtioproxy',
  // Its name in newer versions.
  consomme: 'virtioproxy',
  none: 'none',
}

/** Undefined where nobody looked into `.wslconfig`. A file that is not there, and a mode that WSL does not know, are NAT. */
export function wslNetwork(host: ReadMachine): WslNetwork | undefined {
  const isRead = host.outputs.some(({ parser, output }) => parser?.id === 'wsl-config' && output.failure === undefined)
  if (!isRead) return undefined
  const settings = new Map<string, Sourced<string>>()
  for (const { fact, source } of factsOf(host, 'wsl-setting'))
    if (!settings.has(fact.key)) settings.set(fact.key, sourcedBy(fact.value, source))
  const safe = settings.get('safeMode')
  if (safe !== undefined && isYes(safe)) return { mode: { value: 'none', sources: safe.sources }, settings }
  const told = settings.get('networkingMode')
  if (told === undefined) return { mode: sourcedBy('nat', BY_ITSELF), settings }
  const word = told.value.toLowerCase()
  return {
    mode: { value: Object.hasOwn(MODES, word) ? (MODES[word] ?? 'nat') : 'nat', sources: told.sources },
    settings,
  }
}

const BY_ITSELF = assumed(
  'wsl-nat',
  'There is no .wslconfig, or it names no network mode: WSL 2 is taken to use NAT, as it does unless a policy says otherwise.',
)

/** As WSL reads a yes. */
export const isYes = ({ value }: Sourced<string>): boolean => /^(?:true|1)$/i.test(value)
