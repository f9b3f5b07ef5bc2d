import { join } from 'node:path'
import { serveWindow } from '../../../electron/browser/serve-window.ts'
import { createSession } from '../../../electron/browser/session.ts'
import type { LiveSource } from '../../../electron/collect/live-source.ts'
import { createStation } from '../../../electron/station/create-station.ts'
import type { Keepsake } from '../../../electron/station/keepsake.ts'
import { buildAll } from '../../../scripts/build/build-all.ts'
import { root } from '../../../scripts/test/root.ts'
import { contract } from '../../../shared/contract/contract.ts'
import { isRefusal } from '../../../shared/recording/refusal.ts'
import type { Running } from './start-switchyard.ts'

/** The window on a machine that the test makes up, live, in this process. */
export async function serveLive(source: LiveSource, keepsake?: Keepsake): Promise<Running> {
  const station = await createStation({ source, interval: 200, ...(keepsake === undefined ? {} : { keepsake }) })
  if (isRefusal(station)) throw new Error(station.sentence)
  const served = await serveWindow({
    contract,
    handlers: station.handlers,
    passage: station.passage,
    folder: join(await buildAll(root, () => undefined), 'window'),
    session: createSession(),
  })
  if (isRefusal(served)) throw new Error(served.sentence)
  return {
    address: served.address,
    output: () => '',
    stop: async () => {
      station.close()
      await served.close()
    },
  }
}
