import type { Machine } from '../../../../shared/inventory/inventory.ts'
import { Fact } from '../../Fact.tsx'
import { Facts } from '../../Facts.tsx'
import { Section } from '../../Section.tsx'
import { timeWords } from '../../time-words.ts'
import { generationWords } from './generation-words.ts'

/** What Hyper-V says of a guest as a whole. Nothing where it said nothing. */
export function HyperVFacts({ hyperV }: Pick<Machine, 'hyperV'>) {
  const { generation, status, since, services, integrationServices } = hyperV ?? {}
  if ((generation ?? status ?? since ?? services ?? integrationServices) === undefined) return null
  return (
    <Section title="Virtual machine">
      <Facts>
        {generation && (
          <Fact name="generation" sources={generation.sources}>
            {generationWords(generation.value)}
          </Fact>
        )}
        {status && (
          <Fact name="status" sources={status.sources}>
            {status.value}
          </Fact>
        )}
        {since && (
          <Fact name="running since" sources={since.sources}>
            {timeWords(since.value)}
          </Fact>
        )}
        {services && (
          <Fact name="integration services" sources={services.sources}>
            {services.value}
          </Fact>
        )}
        {integrationServices && (
          <Fact name="integration services" sources={integrationServices.sources}>
            version {integrationServices.value}, as the guest tells
          </Fact>
        )}
      </Facts>
    </Section>
  )
}
