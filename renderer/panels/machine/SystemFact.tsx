import type { Machine } from '../../../shared/inventory/inventory.ts'
import { ProvenanceMark } from '../../evidence/ProvenanceMark.tsx'
import { provenanceOf } from '../../evidence/provenance.ts'
import { Fact } from '../Fact.tsx'
import { systemWords } from '../kind-words.ts'

/** Which operating system a machine runs; where a guest told Hyper-V of it, in its own words. */
export function SystemFact({ machine: { id, os, hyperV } }: { machine: Machine }) {
  const kind = os && systemWords[os.value]
  const told = hyperV?.system
  if (told === undefined)
    return (
      <Fact name="system" sources={os?.sources}>
        {kind ?? 'not recorded'}
      </Fact>
    )
  return (
    <Fact name="system" sources={[...told.sources, ...(os?.sources ?? [])]}>
      {kind === undefined || told.value.includes(kind) ? told.value : `${kind}: ${told.value}`}{' '}
      <ProvenanceMark how={provenanceOf(told.sources, id)} />
    </Fact>
  )
}
