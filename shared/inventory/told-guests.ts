import type { FactOf } from '../facts/fact.ts'
import type { ReadMachine } from '../parse/read-recording.ts'
import { addSource, factsOf, type SeenFact } from './seen.ts'
import type { Source } from './source.ts'

/** A guest as a program on the host tells of it, by all of its commands together. */
export interface ToldGuest {
  fact: FactOf<'guest'>
  sources: Source[]
  adapters: SeenFact<'guest-adapter'>[]
}

const isNameless = ({ fact }: SeenFact<'guest'>): boolean => fact.manager === 'hns'

/** All guests that programs on the host tell of. */
export function toldGuests(host: ReadMachine): ToldGuest[] {
  const guests = new Map<string, ToldGuest>()
  const keyOf = (manager: string | undefined, name: string | undefined) => `${manager ?? ''}/${name ?? ''}`
  // What HNS calls those that somebody else named.
  const others = new Map<string, ToldGuest>()
  // Docker's client can ask Podman: one container has one id.
  const ids = new Map<string, ToldGuest>()
  // HNS knows a container by its id alone: whoever named it comes first.
  const told = factsOf(host, 'guest')
  const inOrder = [...told.filter((one) => !isNameless(one)), ...told.filter(isNameless)]
  for (const { fact, source } of inOrder) {
    const key = keyOf(fact.manager, fact.name)
    const known = guests.get(key) ?? (fact.id === undefined ? undefined : ids.get(fact.id))
    if (known === undefined) {
      const guest = { fact: { ...fact }, sources: [source], adapters: [] }
      guests.set(key, guest)
      if (fact.id !== undefined) ids.set(fact.id, guest)
    } else {
      addSource(known.sources, source)
      if (fact.manager === 'hns') others.set(key, known)
      if (known.fact.power === 'unknown') known.fact.power = fact.power
      known.fact = { ...fact, ...known.fact }
    }
  }
  for (const seen of factsOf(host, 'guest-adapter')) {
    const key = keyOf(seen.fact.manager, seen.fact.guest)
    const guest = guests.get(key) ?? others.get(key)
    guest?.adapters.push(seen)
  }
  return [...guests.values()]
}
