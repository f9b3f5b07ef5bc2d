import type { Inventory } from '../../shared/inventory/inventory.ts'
import type { GuestAccess, RecordedMachine, Recording } from '../../shared/recording/recording.ts'
import type { GuestTold } from '../collect/guests/guest-answer.ts'
import type { LiveSource } from '../collect/live-source.ts'

/** What guests told when they were asked, for as long as the station runs: part of each look at the machine. */
export interface AskedGuests {
  /** A guest told this; what it told before does not count any more. `at`: ISO 8601. */
  tell: (guest: { id: string; name: string }, by: GuestAccess, told: GuestTold, at: string) => void
  drop: (id: string) => void
  has: (id: string) => boolean
  /** A look, with what guests told. */
  on: (recording: Recording) => Recording
  /** Lets go of what a guest told that is off or gone by now: it will be another when it comes back. */
  review: (inventory: Inventory | undefined) => void
}

interface Asked {
  machine: RecordedMachine
  /** The host was seen to have it. */
  isSeen: boolean
}

export function createAskedGuests(): AskedGuests {
  const asked = new Map<string, Asked>()
  return {
    tell: ({ id, name }, by, { os, outputs }, at) => {
      const own = outputs.map(({ file, ...output }) => ({ id: `${id}/${by}-${file}`, ...output, asked: { by, at } }))
      asked.set(id, { machine: { id, role: 'guest', name, os, access: by, outputs: own }, isSeen: false })
    },
    drop: (id) => asked.delete(id),
    has: (id) => asked.has(id),
    on: (recording) => {
      if (asked.size === 0) return recording
      const known = new Set(recording.machines.map(({ id }) => id))
      const machines = recording.machines.map((machine) => {
        const told = asked.get(machine.id)?.machine
        return told === undefined
          ? machine
          : { os: told.os, ...machine, outputs: [...machine.outputs, ...told.outputs] }
      })
      const others = [...asked.values()].flatMap(({ machine }) => (known.has(machine.id) ? [] : [machine]))
      return { ...recording, machines: [...machines, ...others] }
    },
    review: (inventory) => {
      if (inventory === undefined) return
      for (const [id, one] of asked) {
        const power = inventory.machines.find((machine) => machine.id === id)?.power?.value
        const isOn = inventory.segments.some(({ attachments }) => attachments.some(({ machine }) => machine === id))
        if (power === 'off' || power === 'saved' || (one.isSeen && !isOn)) asked.delete(id)
        else one.isSeen ||= isOn
      }
    },
  }
}

/** A machine that is looked at, and what its guests told beside. `shown`: what is known now. */
export function withAskedGuests(
  source: LiveSource,
  asked: AskedGuests,
  shown: () => Inventory | undefined,
): LiveSource {
  return {
    ...source,
    collect: async (options) => {
      asked.review(shown())
      return asked.on(await source.collect(options))
    },
  }
}
