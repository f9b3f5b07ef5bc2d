import type { RecordedMachine, RecordedOutput } from '../../../shared/recording/recording.ts'
import { safeFileName } from '../../../shared/recording/safe-file-name.ts'
import type { RunCommand } from '../command-request.ts'
import { type Asks, collectSettings, collectStack } from './collect-stack.ts'
import { type FirewallProgram, readFirewall } from './firewall.ts'
import { isOutside, type NamespaceOnHost, namespacesOnHost } from './guest-namespaces.ts'
import { startIn } from './stack.ts'

export interface Guests {
  machines: RecordedMachine[]
  /** Why no guest could be looked into; it belongs to the host. */
  refused?: RecordedOutput
}

/** Looks into the network namespaces that are the host's guests. */
export async function collectGuests(
  run: RunCommand,
  host: readonly RecordedOutput[],
  firewall: Promise<FirewallProgram>,
  asks: Asks = () => true,
  signal?: AbortSignal,
): Promise<Guests> {
  const namespaces = namespacesOnHost(host)
  const [first] = namespaces
  if (first === undefined) return { machines: [] }
  const refused = process.geteuid?.() === 0 ? undefined : await askLeave(run, namespaces, first.name, signal)
  if (refused !== undefined) return { machines: [], refused }
  const taken = new Set<string>()
  const stacks = namespaces.map((namespace) => ({ namespace, machine: machineId(namespace.name, taken) }))
  const machines = await Promise.all(
    stacks.map(({ namespace, machine }) => collectGuest(run, namespace, machine, host, firewall, asks, signal)),
  )
  return { machines: machines.filter((machine) => machine !== undefined) }
}

async function collectGuest(
  run: RunCommand,
  namespace: NamespaceOnHost,
  machine: string,
  host: readonly RecordedOutput[],
  firewall: Promise<FirewallProgram>,
  asks: Asks,
  signal?: AbortSignal,
): Promise<RecordedMachine | undefined> {
  const stack = { machine, namespace: namespace.name }
  const told = await collectStack(run, stack, {}, asks, signal)
  if (isGone(told) || isOutside(namespace, told, host)) return undefined
  const [settings, filters] = await Promise.all([
    asks('settings') ? collectSettings(run, stack, told, signal) : undefined,
    asks('firewall') ? firewall.then((program) => readFirewall(run, stack, program, signal)) : [],
  ])
  const outputs = [...told, ...(settings === undefined ? [] : [settings]), ...filters]
  return { id: machine, role: 'guest', name: namespace.name, os: 'linux', access: 'netns', outputs }
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
