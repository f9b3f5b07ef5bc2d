import type { Machine } from '../../../shared/inventory/inventory.ts'
import { shownName } from '../../../shared/inventory/shown-name.ts'
import { Callout } from '../../controls/Callout.tsx'
import { useAnalysis } from '../../state/use-analysis.ts'
import { useWindowStores } from '../../state/window-stores.tsx'
import { Empty } from '../Empty.tsx'
import { Fact } from '../Fact.tsx'
import { Facts } from '../Facts.tsx'
import { RoutesTab } from '../machine/RoutesTab.tsx'
import { Page } from '../Page.tsx'
import { ReachSummary } from '../ReachSummary.tsx'
import { Section } from '../Section.tsx'
import { SubjectLink } from '../SubjectLink.tsx'
import { FilterChains } from './FilterChains.tsx'
import { PolicyRules } from './PolicyRules.tsx'
import { Translations } from './Translations.tsx'

/** A machine's TCP/IP: what it does with packets that are not for it, whom it translates, and its routes. */
export function StackPage({ machine }: { machine: Machine }) {
  const { selection } = useWindowStores()
  const stack = useAnalysis().topology.stacks.get(machine.id)
  if (stack === undefined) return null
  const { forwards, hostModel, translations } = stack
  const translates = (family: 4 | 6) => translations.some((one) => one.family === family)
  return (
    <Page title={`TCP/IP of ${shownName(machine)}`} chips={['network stack']} onClose={selection.getState().clear}>
      <Callout>
        The part of {shownName(machine)}’s operating system that decides about packets: which are for it, which it
        passes on and where, and whose sender it replaces.
      </Callout>
      <ReachSummary id={machine.id} />
      <Section title="How it treats packets">
        <Facts>
          <Fact name="of">
            <SubjectLink subject={{ kind: 'machine', id: machine.id }} />
          </Fact>
          {families.map((family) => (
            <Fact key={family} name={`passes on IPv${family}`} sources={forwards[family].sources}>
              {forwards[family].value ? 'yes' : translates(family) ? 'no, but for what it translates' : 'no'}
            </Fact>
          ))}
          <Fact name="host model" sources={hostModel.sources}>
            {hostModelWords[hostModel.value]}
          </Fact>
        </Facts>
      </Section>
      <Section title="Translation (NAT)">
        {translations.length === 0 ? (
          <Empty>
            {machine.filters.some(({ chainType }) => chainType === 'nat')
              ? 'What its packet filter translates stands in the chains of type nat below.'
              : 'It translates for nobody, as far as was recorded: packets that it passes on keep their sender.'}
          </Empty>
        ) : (
          <Translations translations={translations} />
        )}
      </Section>
      {machine.rules.length > 0 && (
        <Section title="Policy rules">
          <PolicyRules rules={machine.rules} />
        </Section>
      )}
      <Section title="Packet filter">
        <FilterChains machine={machine} />
      </Section>
      <Section title="Routes">
        <RoutesTab machine={machine} />
      </Section>
    </Page>
  )
}

const families = [4, 6] as const

const hostModelWords = {
  strong: 'strong: it takes a packet only on the interface that has the address',
  weak: 'weak: it takes a packet for any of its addresses on every interface',
} as const
