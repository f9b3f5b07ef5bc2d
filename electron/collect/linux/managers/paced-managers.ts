import type { RecordedOutput } from '../../../../shared/recording/recording.ts'
import { Link, rowsOf } from '../iproute-json.ts'
import { askManagers } from './ask-managers.ts'
import type { AskManager, ToldGuests } from './manager.ts'

/** Asks managers of guests, perhaps not at every look. `host`: what the host told of its interfaces. */
export interface PacedManagers {
  ask: (host: readonly RecordedOutput[], ...asking: Parameters<AskManager>) => Promise<ToldGuests>
  /** The next look asks in any case. */
  expire: () => void
}

/** Milliseconds that an answer counts while the host’s interfaces are the same: a guest that starts or ends changes those. */
const COUNTS_FOR = 15_000
/** After a change of interfaces: the manager itself may not have written down yet what it began or ended. */
const SETTLES_IN = 1_500
/** After a command that failed or hung. */
const AFTER_TROUBLE = 60_000

/** Asks again when an interface came or went, else after a while. */
export function createPacedManagers(
  askAll: AskManager = askManagers,
  clock: () => number = () => performance.now(),
): PacedManagers {
  let latest: { told: ToldGuests; until: number; links: string } | undefined
  return {
    ask: async (host, asking) => {
      const links = rowsOf(host, 'ip-link.txt', Link)
        .map(({ ifindex, ifname, master }) => `${ifindex} ${ifname} ${master ?? ''}`)
        .join('\n')
      const isChanged = latest !== undefined && latest.links !== links
      if (latest !== undefined && clock() < latest.until && !isChanged) return latest.told
      const told = await askAll(asking)
      const isTroubled = told.outputs.some(({ failure }) => failure !== undefined)
      if (asking.signal?.aborted !== true)
        latest = { told, until: clock() + (isTroubled ? AFTER_TROUBLE : isChanged ? SETTLES_IN : COUNTS_FOR), links }
      return told
    },
    expire: () => {
      latest = undefined
    },
  }
}
