import type { FactOf } from '../facts/fact.ts'
import type { Interface, Inventory, Machine } from '../inventory/inventory.ts'
import { factsOf } from '../inventory/seen.ts'
import type { ReadMachine } from '../parse/read-recording.ts'
import { told } from '../parse/told.ts'
import type { InterfaceTraffic } from './traffic.ts'

/** What an interface has carried so far, and when that was told (milliseconds since 1970), where that is known. */
export interface Reading {
  counted: Omit<InterfaceTraffic, 'rate'>
  at?: number
}

/**
 * The counters of a recording's interfaces, each once. What a guest's adapter carries is known from the host as well, where its cable
 * ends in an interface of the host's: what the one sends the other receives.
 */
export function readCounters(read: readonly ReadMachine[], inventory: Inventory): Reading[] {
  const readings = new Map<string, Reading>()
  for (const machine of read) {
    const find = interfacesOf(inventory, machine.machine.id)
    for (const { fact, source, output } of factsOf(machine, 'interface-counters')) {
      const id = find(fact)?.id
      // The first that tells both ways is as good as any other.
      if (id === undefined || isWhole(readings.get(id))) continue
      const { at } = output.output
      readings.set(id, {
        counted: { id, ...told({ received: fact.received, sent: fact.sent }), sources: [source] },
        ...(at === undefined ? {} : { at: Date.parse(at) }),
      })
    }
  }
  for (const { interface: id, port } of inventory.segments.flatMap(({ attachments }) => attachments)) {
    const onHost = port === undefined || readings.has(id) ? undefined : readings.get(port)
    if (onHost !== undefined && port !== undefined) readings.set(id, turnedRound(onHost, id, port))
  }
  return [...readings.values()]
}

const isWhole = (reading: Reading | undefined): boolean =>
  reading?.counted.received !== undefined && reading.counted.sent !== undefined

function turnedRound({ counted: { received, sent, sources }, ...reading }: Reading, id: string, port: string): Reading {
  return { ...reading, counted: { id, ...told({ received: sent, sent: received }), countedAt: port, sources } }
}

type Counters = FactOf<'interface-counters'>

/** Finds the interface of a recorded machine that counters are of. One that was taken up into another machine keeps its id. */
function interfacesOf({ machines }: Inventory, recorded: string): (counters: Counters) => Interface | undefined {
  const own: Machine['interfaces'] = machines
    .flatMap(({ id, interfaces }) => interfaces.map((one) => ({ id, one })))
    .filter(({ id, one }) => id === recorded || one.id.startsWith(`${recorded}#`))
    .map(({ one }) => one)
  const byName = new Map(own.map((one) => [one.name, one]))
  for (const one of own) for (const { value } of one.aliases) if (!byName.has(value)) byName.set(value, one)
  return ({ interface: name }) => byName.get(name) ?? cutOff(own, name)
}

/** PowerShell cuts a long name in a table: `vEthernet (Default Swi...`. */
function cutOff(own: readonly Interface[], name: string): Interface | undefined {
  const [, begin] = /^(.{8,}?)(?:\.{3}|…)$/.exec(name) ?? []
  if (begin === undefined) return undefined
  const [found, ...more] = own.filter((one) => one.name.startsWith(begin))
  return more.length === 0 ? found : undefined
}
