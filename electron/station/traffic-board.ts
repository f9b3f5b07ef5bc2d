import { patchBetween, sharing } from '../../shared/contract/patch.ts'
import type { Inventory } from '../../shared/inventory/inventory.ts'
import { isPassing } from '../../shared/parse/is-passing.ts'
import { type ReadMachine, readRecording } from '../../shared/parse/read-recording.ts'
import type { Recording } from '../../shared/recording/recording.ts'
import { readCounters } from '../../shared/traffic/read-counters.ts'
import type { Traffic } from '../../shared/traffic/traffic.ts'
import { type Counting, trafficSince } from '../../shared/traffic/traffic-since.ts'
import { createPublisher } from './publisher.ts'

/** What the interfaces carry, told beside the picture: it changes at every look, and the picture does not for that. */
export interface TrafficBoard {
  listen: (listener: (traffic: Traffic) => void) => () => void
  latest: () => Traffic
  /** A look at this machine: what was carried since the look before. */
  see: (recording: Recording, inventory: Inventory) => void
  /** A recording is on show: it tells how much was carried so far, and not how fast. */
  show: (read: readonly ReadMachine[], inventory: Inventory) => void
  /** Nobody looks any more, or the machine slept: how fast it is now is not known. */
  pause: () => void
  clear: () => void
  /** Tells the same once more. */
  renew: () => void
}

const nothing: Traffic = { interfaces: [] }

/** A board with nothing on it. */
export function createTrafficBoard(): TrafficBoard {
  const { latest, publish, listen } = createPublisher<Traffic>(nothing, () => undefined)
  let before = new Map<string, Counting>()
  const tell = (traffic: Traffic) => {
    if (patchBetween(latest(), traffic) !== undefined) publish(sharing(latest(), traffic))
  }
  return {
    listen,
    latest,
    see: (recording, inventory) => {
      const readings = readCounters(readRecording(onlyCounters(recording)), inventory)
      const counted = readings.map((reading) => trafficSince(reading, before.get(reading.counted.id)))
      before = new Map(counted.map((one) => [one.traffic.id, one]))
      tell({ interfaces: counted.map(({ traffic }) => traffic) })
    },
    show: (read, inventory) => {
      before = new Map()
      tell({ interfaces: readCounters(read, inventory).map(({ counted }) => counted) })
    },
    pause: () => {
      before = new Map()
      tell({ interfaces: latest().interfaces.map(({ rate: _, ...totals }) => totals) })
    },
    clear: () => {
      before = new Map()
      tell(nothing)
    },
    renew: () => publish({ ...latest() }),
  }
}

/** Of a live look everything else was read for the picture already, or is as it was. */
function onlyCounters(recording: Recording): Recording {
  const machines = recording.machines.map((machine) => ({
    ...machine,
    outputs: machine.outputs.filter(({ command }) => isPassing(command)),
  }))
  return { ...recording, machines: machines.filter(({ outputs }) => outputs.length > 0) }
}
