import { Suspense } from 'react'
import type { Machine } from '../../../shared/inventory/inventory.ts'
import { shownName } from '../../../shared/inventory/shown-name.ts'
import { Working } from '../../controls/Working.tsx'
import { askedWords } from '../asked-words.ts'
import { ReachRows } from '../ReachRows.tsx'
import { Section } from '../Section.tsx'
import { useReach } from '../use-reach.ts'

/** Whom the machine can reach, and who can reach it; a row opens the path. */
export function ReachTab({ machine }: { machine: Machine }) {
  return (
    <Suspense fallback={<Working what="who reaches whom" />}>
      <Both machine={machine} />
    </Suspense>
  )
}

function Both({ machine }: { machine: Machine }) {
  const { out, into, nameOf, protocol, port } = useReach(machine.id)
  const words = askedWords(protocol, port)
  const name = shownName(machine)
  return (
    <>
      <Section title={`Whom ${name} can reach (${words})`}>
        <ReachRows name={`whom ${name} can reach`} pairs={out} nameOf={({ to }) => nameOf(to)} />
      </Section>
      <Section title={`Who can reach ${name}`}>
        <ReachRows name={`who can reach ${name}`} pairs={into} nameOf={({ from }) => nameOf(from)} />
      </Section>
    </>
  )
}
