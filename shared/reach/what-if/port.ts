import { z } from 'zod'
import { sourcedBy } from '../../inventory/seen.ts'
import { isRefusal } from '../../recording/refusal.ts'
import { defineChange } from './define-change.ts'
import { findInterface } from './find-part.ts'

/** An interface’s cable, real or virtual, is plugged in or pulled out. */
export const port = defineChange({
  schema: z.object({ kind: z.literal('port'), interface: z.string(), plugged: z.boolean() }),
  words: (inventory, { interface: id, plugged }) => {
    const found = findInterface(inventory, id)
    const name = isRefusal(found) ? id : `${found.machine.name.value}’s ${found.interface.name}`
    return `${name} is ${plugged ? 'plugged in' : 'unplugged'}`
  },
  apply: (draft, { interface: id, plugged }, source) => {
    const found = findInterface(draft, id)
    if (isRefusal(found)) return found
    found.interface.connected = sourcedBy(plugged, source)
    // Whoever asks what a cable would do means that the interface is switched on as well.
    if (plugged) found.interface.up = sourcedBy(true, source)
    for (const attachment of draft.segments.flatMap(({ attachments }) => attachments)) {
      if (attachment.interface !== id) continue
      attachment.portUp = plugged
      attachment.sources = [source, ...attachment.sources]
    }
    return undefined
  },
})
