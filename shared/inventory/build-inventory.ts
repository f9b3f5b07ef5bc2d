import { rangeOf } from '../net/special-ranges.ts'
import type { ReadMachine } from '../parse/read-recording.ts'
import { readRecording } from '../parse/read-recording.ts'
import type { Recording } from '../recording/recording.ts'
import { joinAssignments } from './assignments.ts'
import { joinBridges } from './bridges.ts'
import { joinDockerIsolation } from './docker-isolation.ts'
import { type Draft, type Knowledge, newMachine } from './draft.ts'
import { joinGivenNames } from './given-names.ts'
import { joinHnsEndpoints } from './hns-endpoints.ts'
import { joinHnsNetworks } from './hns-networks.ts'
import { joinHyperV } from './hyper-v.ts'
import { joinInterfaceKinds } from './interface-kinds.ts'
import type { Inventory, Machine, OutputSummary } from './inventory.ts'
import { joinLearnedAddresses } from './learned-addresses.ts'
import { machineFromFacts } from './machine-from-facts.ts'
import { joinManagedGuests } from './managed-guests.ts'
import { joinOutside, markUplinks } from './outside.ts'
import { joinPrintedNames } from './printed-names.ts'
import { joinPublishedPorts } from './published-ports.ts'
import { joinRemarks } from './remarks.ts'
import { joinReportedLengths } from './reported-lengths.ts'
import { assumed } from './seen.ts'
import { joinPrefixes } from './segments.ts'
import { remarkSameNames, vmsApart } from './vms-apart.ts'
import { joinWsl } from './wsl.ts'

/**
 * Joins what all recorded machines say into one picture: machines, interfaces, addresses, segments, each value with its
 * sources. Pure; never throws: what could not be read is in `outputs[].unread`. `asRead`: its outputs, where they were read already.
 */
export function buildInventory(
  recording: Recording,
  knowledge: Knowledge,
  asRead: ReadMachine[] = readRecording(recording),
): Inventory {
  const read = vmsApart(asRead)
  const machines = read.map(machineFromFacts)
  const host =
    machines.find((machine) => machine.kind === 'host') ??
    newMachine('host', 'host', 'host', assumed('no-host', 'No output of the host was recorded.'))
  if (!machines.includes(host)) machines.unshift(host)
  const draft: Draft = { read, host, machines, segments: [], unlisted: new Set(), hnsNetworks: new Map() }
  const hostRead = read.find((one) => one.machine.id === host.id)
  for (const machine of machines) {
    joinInterfaceKinds(machine)
    markUplinks(machine)
  }
  if (hostRead !== undefined) {
    joinHyperV(draft, hostRead)
    joinHnsNetworks(draft, hostRead)
    joinWsl(draft, hostRead)
    joinBridges(draft, hostRead)
  }
  joinPrefixes(draft)
  joinOutside(draft)
  if (hostRead !== undefined) {
    joinManagedGuests(draft, hostRead)
    joinHnsEndpoints(draft, hostRead)
  }
  joinLearnedAddresses(draft)
  joinGivenNames(draft)
  joinReportedLengths(draft)
  if (hostRead !== undefined) {
    joinPublishedPorts(draft, hostRead)
    joinDockerIsolation(draft, hostRead)
  }
  joinPrintedNames(draft)
  joinPrefixes(draft)
  joinInterfaceKinds(host)
  describe(machines, knowledge)
  joinAssignments(machines, draft.segments)
  joinRemarks(machines)
  remarkSameNames(machines, asRead)
  nameUniquely(machines)
  return {
    name: recording.name,
    ...(recording.takenAt === undefined ? {} : { takenAt: recording.takenAt }),
    host: host.id,
    machines,
    segments: draft.segments,
    outputs: read.flatMap(summaries),
  }
}

/** Vendors from the registry, and the IANA range of each address. */
function describe(machines: Machine[], { vendorOf }: Knowledge): void {
  for (const machine of machines) {
    for (const one of machine.interfaces) {
      const vendor = one.mac === undefined ? undefined : vendorOf(one.mac.value)
      if (vendor !== undefined) one.vendor = vendor
      for (const held of one.addresses) {
        const range = rangeOf(held.address)
        if (range !== undefined) held.range = range
      }
    }
    for (const row of machine.neighbours) {
      const vendor = row.mac === null || row.kind !== 'device' ? undefined : vendorOf(row.mac)
      if (vendor !== undefined) row.vendor = vendor
    }
  }
}

/** Names are what people ask with: two machines of one name get a number behind it. */
function nameUniquely(machines: Machine[]): void {
  const taken = new Set<string>()
  for (const machine of machines) {
    const base = machine.name.value
    for (let i = 2; taken.has(machine.name.value.toLowerCase()); i++) machine.name.value = `${base} (${i})`
    taken.add(machine.name.value.toLowerCase())
  }
}

function summaries(read: ReadMachine): OutputSummary[] {
  return read.outputs.map(({ output, parser, facts, unread }) => ({
    id: output.id,
    machine: read.machine.id,
    command: output.command,
    ...(parser === undefined ? {} : { parser: parser.title, noun: parser.noun }),
    ...(output.partial === true ? { partial: true } : {}),
    ...(parser?.passing === true ? { passing: true } : {}),
    facts: facts.length,
    unread,
    ...(output.failure === undefined ? {} : { failure: output.failure }),
    ...(output.milliseconds === undefined ? {} : { milliseconds: output.milliseconds }),
    ...(output.pasted === true ? { pasted: true } : {}),
    ...(output.asked === undefined ? {} : { asked: output.asked }),
  }))
}
