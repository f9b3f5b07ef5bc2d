import type { Attachment, Interface, Inventory, Machine, Segment } from '../../inventory/inventory.ts'
import { matchInterfaces } from './match-interfaces.ts'
import { matchMachines } from './match-machines.ts'
import { matchSegments } from './match-segments.ts'
import type { Pair, Pairing } from './pair-up.ts'

/** An interface on both sides, with the machine that has it. */
export interface InterfacePair extends Pair<Interface> {
  machine: Pair<Machine>
}

/** A port of a network on both sides: the same interface on the same network. */
export interface PortPair extends Pair<Attachment> {
  segment: Pair<Segment>
  machine: Pair<Machine>
}

/** What is the same on both sides, and what is on one only. */
export interface Matching {
  machines: Pairing<Machine>
  /** Of machines that are on both sides. */
  interfaces: InterfacePair[]
  goneInterfaces: { machine: Pair<Machine>; interface: Interface }[]
  newInterfaces: { machine: Pair<Machine>; interface: Interface }[]
  segments: Pairing<Segment>
  ports: PortPair[]
  /** Ids of the one side → ids of the other. */
  machineAfter: ReadonlyMap<string, string>
  machineBefore: ReadonlyMap<string, string>
  interfaceAfter: ReadonlyMap<string, string>
  segmentAfter: ReadonlyMap<string, string>
}

/** Finds everything again on the other side, in linear time. */
export function matchInventories(before: Inventory, after: Inventory): Matching {
  const machines = matchMachines(before, after)
  const held = machines.pairs.map((machine) => ({ machine, ...matchInterfaces(machine) }))
  const interfaces = held.flatMap(({ machine, pairs }) => pairs.map((pair) => ({ machine, ...pair })))
  const interfaceAfter = new Map(interfaces.map((pair) => [pair.before.id, pair.after.id]))
  const segments = matchSegments(before, after, interfaceAfter)
  const owners = new Map(machines.pairs.map((pair) => [pair.before.id, pair]))
  return {
    machines,
    interfaces,
    goneInterfaces: held.flatMap(({ machine, gone }) => gone.map((one) => ({ machine, interface: one }))),
    newInterfaces: held.flatMap(({ machine, come }) => come.map((one) => ({ machine, interface: one }))),
    segments,
    ports: segments.pairs.flatMap((segment) => portsOf(segment, interfaceAfter, owners)),
    machineAfter: new Map(machines.pairs.map((pair) => [pair.before.id, pair.after.id])),
    machineBefore: new Map(machines.pairs.map((pair) => [pair.after.id, pair.before.id])),
    interfaceAfter,
    segmentAfter: new Map(segments.pairs.map((pair) => [pair.before.id, pair.after.id])),
  }
}

function portsOf(
  segment: Pair<Segment>,
  interfaceAfter: ReadonlyMap<string, string>,
  owners: ReadonlyMap<string, Pair<Machine>>,
): PortPair[] {
  const there = new Map(segment.after.attachments.map((one) => [one.interface, one]))
  return segment.before.attachments.flatMap((before) => {
    const after = there.get(interfaceAfter.get(before.interface) ?? '')
    const machine = owners.get(before.machine)
    return after === undefined || machine === undefined ? [] : [{ segment, machine, before, after }]
  })
}
