import type { Agreement, GuestWay, Remember } from '../../shared/contract/guest-asking.ts'
import { wayWords } from '../collect/guests/guest-ways.ts'
import type { Keepsake, KeptAgreement } from './keepsake.ts'
import { createPublisher } from './publisher.ts'

/** Which guests may be asked, and how, without somebody being asked again. None of it holds a secret. */
export interface Agreements {
  listen: (listener: (agreements: Agreement[]) => void) => () => void
  /** To this very way: another address or user is another. */
  covers: (machine: string, way: GuestWay) => boolean
  /** The way that was agreed to last. */
  last: <Kind extends GuestWay['kind']>(machine: string, kind: Kind) => Extract<GuestWay, { kind: Kind }> | undefined
  add: (guest: { id: string; name: string }, way: GuestWay, remember: Remember) => void
  forget: (id: string) => void
}

interface Remembered extends KeptAgreement {
  id: string
  lasting: boolean
}

const AT_MOST = 200

export function createAgreements(keepsake: Keepsake): Agreements {
  let last = 0
  const named = (kept: KeptAgreement, lasting: boolean): Remembered => ({ ...kept, id: `${++last}`, lasting })
  let all = keepsake.read().guests.map((kept) => named(kept, true))
  const { publish, listen } = createPublisher(all.map(told), () => undefined)
  const change = (now: Remembered[]) => {
    all = now.slice(0, AT_MOST)
    keepsake.change({ guests: all.flatMap(({ id: _, lasting, ...kept }) => (lasting ? [kept] : [])) })
    publish(all.map(told))
  }
  const of = (machine: string) => all.filter((one) => one.machine === machine)
  return {
    listen,
    covers: (machine, way) => of(machine).some((one) => isSame(one.way, way)),
    last: (machine, kind) => of(machine).flatMap(({ way }) => (isOf(way, kind) ? [way] : []))[0],
    add: ({ id, name }, way, remember) => {
      const before = all.find((one) => one.machine === id && isSame(one.way, way))
      if (remember === 'once') return
      const lasting = remember === 'always' || before?.lasting === true
      change([named({ machine: id, guest: name, way }, lasting), ...all.filter((one) => one !== before)])
    },
    forget: (id) => change(all.filter((one) => one.id !== id)),
  }
}

function told({ id, guest, way, lasting }: Remembered): Agreement {
  return { id, guest, words: wayWords(way), lasting }
}

function isOf<Kind extends GuestWay['kind']>(way: GuestWay, kind: Kind): way is Extract<GuestWay, { kind: Kind }> {
  return way.kind === kind
}

/** Ways are made by one schema each, which gives their members one order. */
const isSame = (one: GuestWay, other: GuestWay): boolean => JSON.stringify(one) === JSON.stringify(other)
