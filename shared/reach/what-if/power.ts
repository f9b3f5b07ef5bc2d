import { z } from 'zod'
import { sourcedBy } from '../../inventory/seen.ts'
import { isRefusal, refusal } from '../../recording/refusal.ts'
import { defineChange } from './define-change.ts'
import { findMachine, nameOf } from './find-part.ts'

/** A guest is switched on, or off. */
export const power = defineChange({
  schema: z.object({ kind: z.literal('power'), machine: z.string(), on: z.boolean() }),
  words: (inventory, { machine, on }) => `${nameOf(inventory, machine)} is switched ${on ? 'on' : 'off'}`,
  apply: (draft, { machine: id, on }, source) => {
    const machine = findMachine(draft, id)
    if (isRefusal(machine)) return machine
    if (machine.kind !== 'guest')
      return refusal('what-if', `${machine.name.value} is no virtual machine: only these are switched on and off here.`)
    machine.power = sourcedBy(on ? 'running' : 'off', source)
    return undefined
  },
})
