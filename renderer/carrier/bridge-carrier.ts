import { createPatchReader } from '../../shared/contract/patch-stream.ts'
import type { Bridge, Carrier } from './carrier.ts'

/** Electron's bridge: what it tells of a value is what changed. */
export function bridgeCarrier(bridge: Bridge): Carrier {
  return {
    call: bridge.call,
    listen: (group, name, listener) => {
      const read = createPatchReader()
      return bridge.listen(group, name, (patch) => listener(read(patch)))
    },
  }
}
