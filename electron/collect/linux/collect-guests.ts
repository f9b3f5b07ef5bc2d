import type { RecordedMachine, RecordedOutput } from '../../../shared/recording/recording.ts'
import { safeFileName } from '../../../shared/recording/safe-file-name.ts'
import type { RunCommand } from '../command-request.ts'
import { collectCounters } from './collect-counters.ts'
import { type Asks, collectSettings, collectStack } from './collect-stack.ts'
import { type FirewallProgram, readFirewall } from './firewall.ts'
import { isOutside, type NamespaceOnHost, namespacesOnHost } from './guest-namespaces.ts'
import { Link, rowsOf } from './iproute-json.ts'
import type { EnterableGuest } from './managers/manager.ts'
import { type Stack, startIn } from './stack.ts'

export interface Guests {
  machines: RecordedMachine[]
  /** Why no guest could be looked into; it belongs to the host. */
  refused?: RecordedOutput
}

/** As many containers are looked into: of others what their manager tells is known. */
const MOST_ENTERED = 40

/** What a look at the guests needs. */
export interface GuestsAsked {
  run: RunCommand
  /** What the host told. */
  host: readonly RecordedOutput[]
  firewall: Promise<FirewallProgram>
  /** Containers that their managers tell of. */
  containers: Promise<readonly EnterableGuest[]>
  asks: Asks
  signal?: AbortSignal
}

/** Looks into the network namespaces that are the host's guests: those with names, and those of containers. */
export async function collectGuests(asked: GuestsAsked): Promise<Guests> {
  const named = namespacesOnHost(asked.host)
  const isRoot = process.geteuid?.() === 0
  const [first] = named
  const refused = isRoot || first === undefined ? undefined : await askLeave(asked.run, named, first.name, asked.signal)
  if (refused !== undefined) return { machines: [], refused }
  const taken = new Set<string>()
  const begun = named.map((namespace) => collectNamed(asked, namespace, machineId(namespace.name, taken)))
  const known = new Set(named.map(({ name }) => name))
  // Podman names the namespaces of its containers.
  const containers = isRoot ? await asked.containers : []
  const others = containers.filter((one) => !known.has(nameOfFile(one.namespaceFile)))
  const entered = others
    .slice(0, MOST_ENTERED)
    .map((container) => collectContainer(asked, container, machineId(container.name, taken)))
  const machines = await Promise.all([...begun, ...entered])
  return { machines: machines.filter((machine) => machine !== undefined) }
}

const nameOfFile = (file: string): string => /^\/(?:var\/)?run\/netns\/([^/]+)$/.exec(file)?.[1] ?? ''

async function collectNamed(asked: GuestsAsked, namespace: NamespaceOnHost, id: string) {
  const stack = { machine: id, namespace: namespace.name }
  const told = await collectStack(asked.run, stack, {}, asked.asks, asked.signal)
  if (isGone(told) || isOutside(namespace, told, asked.host)) return undefined
  return machineOf(asked, stack, namespace.name, told)
}

async function collectContainer(asked: GuestsAsked, container: EnterableGuest, id: string) {
  const stack = { machine: id, namespaceFile: container.namespaceFile }
  const told = await collectStack(asked.run, stack, {}, asked.asks, asked.signal)
  const links = rowsOf(told, 'ip-link.txt', Link)
  // Whose process that was may have ended, and its number been given to another.
  const isIt = container.macs.length === 0 || links.some(({ address }) => container.macs.includes(address ?? ''))
  return links.length === 0 || !isIt ? undefined : machineOf(asked, stack, container.name, told)
}

/** The machine with the rest of what is asked of it. */
async function machineOf(
  { run, asks, firewall, signal }: GuestsAsked,
  stack: Stack,
  name: string,
  told: readonly RecordedOutput[],
): Promise<RecordedMachine> {
  const [settings, counters, filters] = await Promise.all([
    asks('settings') ? collectSettings(run, stack, told, signal) : undefined,
    asks('traffic') ? collectCounters(run, stack, signal) : [],
    asks('firewall') ? firewall.then((program) => readFirewall(run, stack, program, signal)) : [],
  ])
  const outputs = [...told, ...counters, ...(settings === undefined ? [] : [settings]), ...filters]
  return { id: stack.machine, role: 'guest', name, os: 'linux', access: 'netns', outputs }
}

/** An ordinary user may not enter namespaces. One attempt tells, so that the others are not made in vain every time. */
async function askLeave(
  run: RunCommand,
  namespaces: readonly NamespaceOnHost[],
  first: string,
  signal?: AbortSignal,
): Promise<RecordedOutput | undefined> {
  const request = startIn({ machine: 'host', namespace: first }, 'ip', ['-j', 'link', 'show'])
  const output = await run({
    ...request,
    id: 'host/ip-netns-exec.txt',
    command: `ip -n NAME -j link show`,
    ...(signal === undefined ? {} : { signal }),
  })
  if (output.failure?.code !== 'denied') return undefined
  const count = namespaces.length === 1 ? 'the network namespace' : `the ${namespaces.length} network namespaces`
  const names = namespaces.slice(0, 5).map(({ name }) => JSON.stringify(name).slice(1, -1))
  const listed = names.join(', ') + (namespaces.length > names.length ? ', …' : '')
  const sentence = `looking into ${count} ${listed} needs root: start Switchyard with sudo to see their addresses and routes`
  return { ...output, failure: { code: 'denied', sentence } }
}

/** The namespace was deleted while the host was being looked at. */
function isGone(outputs: readonly RecordedOutput[]): boolean {
  return outputs.every(({ failure }) => failure?.sentence.includes('Cannot open network namespace') === true)
}

function machineId(namespace: string, taken: Set<string>): string {
  const wanted = `guests/${safeFileName(namespace)}`
  let id = wanted
  for (let copy = 2; taken.has(id.toLowerCase()); copy += 1) id = `${wanted}-${copy}`
  taken.add(id.toLowerCase())
  return id
}
