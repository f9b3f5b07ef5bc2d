import { formWord, managerWord } from '../../../shared/inventory/guest-nature.ts'
import type { Machine, Segment } from '../../../shared/inventory/inventory.ts'
import { type Provenance, provenanceOfMachine, provenanceWords } from '../../evidence/provenance.ts'
import { machineWords, systemWords } from '../kind-words.ts'

const knownWords: Readonly<Record<Provenance, string>> = { ...provenanceWords, inferred: 'inferred from others' }

/** What kind of machine it is, how it is doing, what it is on, and how it is known, each in a word or two. */
export function machineChips(machine: Machine, segments: ReadonlyMap<string, Segment>): string[] {
  const { kind, os, power, interfaces, guest } = machine
  const on = interfaces.flatMap(({ segment }) => segments.get(segment ?? '')?.name.value ?? [])
  const chips = [
    guest === undefined ? machineWords[kind] : formWord(guest.value.form),
    guest?.value.manager && managerWord(guest.value.manager),
    os && systemWords[os.value],
    power && power.value !== 'unknown' ? power.value : undefined,
    ...(kind === 'host' ? [] : new Set(on)),
    knownWords[provenanceOfMachine(machine)],
  ]
  return [...new Set(chips.filter((chip) => chip !== undefined))]
}
