import { join } from 'node:path'
import { serveWindow } from '../../../electron/browser/serve-window.ts'
import { createSession } from '../../../electron/browser/session.ts'
import { createStation } from '../../../electron/station/create-station.ts'
import { createPublisher } from '../../../electron/station/publisher.ts'
import { buildAll } from '../../../scripts/build/build-all.ts'
import { root } from '../../../scripts/test/root.ts'
import { contract, type StationState } from '../../../shared/contract/contract.ts'
import { isRefusal } from '../../../shared/recording/refusal.ts'
import type { Running } from './start-switchyard.ts'

/** The window on a station that says what it is told to. */
export interface ServedStates extends Running {
  latest: () => StationState
  publish: (state: StationState) => void
  /** Nobody answers any more, until `resume`: then it is as if nothing had been. */
  pause: () => Promise<void>
  resume: () => Promise<void>
}

/** Serves the window on a station that shows this, and others when it is told to; what else is asked of it, the sample answers. */
export async function serveStates(first: StationState): Promise<ServedStates> {
  const shown = createPublisher<StationState>(first, () => undefined)
  const station = await createStation({ start: { kind: 'sample' } })
  if (isRefusal(station)) throw new Error(station.sentence)
  const { handlers } = station
  const session = createSession()
  const folder = join(await buildAll(root, () => undefined), 'window')
  const serve = async (port?: number) => {
    const served = await serveWindow({
      contract,
      handlers: { ...handlers, station: { ...handlers.station, state: shown.listen } },
      folder,
      session,
      ...(port === undefined ? {} : { port }),
    })
    if (isRefusal(served)) throw new Error(served.sentence)
    return served
  }
  let served = await serve()
  return {
    address: served.address,
    output: () => '',
    latest: shown.latest,
    publish: shown.publish,
    pause: () => served.close(),
    resume: async () => {
      served = await serve(served.port)
    },
    stop: async () => {
      station.close()
      await served.close()
    },
  }
}
