import { type OpenedRecording, recordingOf } from './opened-recording.ts'
import { printable } from './printable.ts'
import type { RecordedMachine, Recording } from './recording.ts'
import { isRefusal, type Refusal, refusal } from './refusal.ts'

/**
 * Joins recordings of one network into one: machines with the same id are one machine. The first that has several moments gives
 * the moments; the others add to each their moment of that id, or else their current one.
 */
export function joinRecordings(all: readonly [OpenedRecording, ...OpenedRecording[]]): OpenedRecording | Refusal {
  const lead = all.find(({ moments }) => moments.length > 1) ?? all[0]
  const moments: OpenedRecording['moments'] = []
  for (const { id, name } of lead.moments) {
    const parts = all.map((one) =>
      one === lead
        ? recordingOf(one, id)
        : recordingOf(one, one.moments.some((moment) => moment.id === id) ? id : one.current),
    )
    const recording = joinMoment(parts.flatMap((part) => (isRefusal(part) ? [] : part)))
    if (isRefusal(recording)) return recording
    moments.push({ id, name, recording })
  }
  return { moments, current: lead.current, notes: all.flatMap(({ notes }) => notes) }
}

function joinMoment(parts: Recording[]): Recording | Refusal {
  const machines = new Map<string, RecordedMachine>()
  for (const machine of parts.flatMap((part) => part.machines)) {
    const known = machines.get(machine.id)
    const joined = known === undefined ? machine : joinMachine(known, machine)
    if (isRefusal(joined)) return joined
    machines.set(machine.id, joined)
  }
  const takenAt = parts.find((part) => part.takenAt !== undefined)?.takenAt
  return { name: nameOf(parts), ...(takenAt === undefined ? {} : { takenAt }), machines: [...machines.values()] }
}

/** Of all that were joined: two by their names, of more the first. */
function nameOf(parts: readonly Recording[]): string {
  const [first = '', second, ...more] = new Set(parts.map(({ name }) => name))
  if (second === undefined) return first
  return `${first} and ${more.length === 0 ? second : `${more.length + 1} more`}`
}

function joinMachine(known: RecordedMachine, more: RecordedMachine): RecordedMachine | Refusal {
  if (known.name !== undefined && more.name !== undefined && known.name !== more.name) {
    return refusal(
      'two-recordings',
      `These are recordings of different machines: ${printable(known.id)} is ${printable(known.name)} in one and ${printable(more.name)} in another. Open them one at a time.`,
    )
  }
  const outputs = [...known.outputs]
  for (const output of more.outputs) {
    const same = outputs.find(({ id }) => id === output.id)
    if (same === undefined) outputs.push(output)
    else if (same.text !== output.text) {
      return refusal(
        'two-recordings',
        `${printable(output.id)} is in two of the recordings and differs: these are different moments. Open one of them, or the folder that holds both.`,
      )
    }
  }
  return { ...more, ...known, outputs }
}
