import type { contract } from '../../shared/contract/contract.ts'
import type { Handlers } from '../../shared/contract/define.ts'
import type { VendorOf } from '../../shared/net/vendor-table.ts'
import type { Recording } from '../../shared/recording/recording.ts'
import { recordingFromZip } from '../../shared/recording/recording-from-zip.ts'
import { isRefusal, refusal } from '../../shared/recording/refusal.ts'
import { nothingUnderstood } from '../recordings/nothing-understood.ts'
import type { KeptMoments } from './kept-moments.ts'
import { outputOf } from './output-of.ts'
import { pictureOf } from './picture.ts'
import { refused } from './refused.ts'

/** What is asked about moments that are not on show. */
export function compareHandlers(kept: KeptMoments, vendorOf: VendorOf): Handlers<typeof contract>['compare'] {
  const recordingOf = (id: string): Recording => {
    const found = kept.recording(id)
    if (found === undefined)
      throw refused(refusal('no-such-moment', 'This moment is no longer kept: choose another one to compare.'))
    return found
  }
  return {
    moments: kept.listen,
    inventory: ({ id }) => pictureOf(recordingOf(id), vendorOf).inventory,
    output: ({ moment, id }) => {
      const found = outputOf(recordingOf(moment), id)
      if (found === undefined) throw refused(refusal('no-such-output', `There is no output ${id} in that moment.`))
      return found
    },
    open: ({ name, zip }) => {
      const opened = recordingFromZip(Buffer.from(zip, 'base64'), name)
      if (isRefusal(opened)) throw refused(opened)
      for (const { recording } of opened.moments) {
        const nothing = nothingUnderstood(pictureOf(recording, vendorOf).inventory, name)
        if (nothing !== undefined) throw refused(nothing)
      }
      return { ids: kept.beside(opened, name.replace(/\.zip$/i, '')) }
    },
  }
}
