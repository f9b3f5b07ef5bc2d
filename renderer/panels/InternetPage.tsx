import { INTERNET } from '../../shared/topology/topology.ts'
import { Callout } from '../controls/Callout.tsx'
import { useAnalysis } from '../state/use-analysis.ts'
import { useWindowStores } from '../state/window-stores.tsx'
import { Fact } from './Fact.tsx'
import { Facts } from './Facts.tsx'
import { Page } from './Page.tsx'
import { ReachRows } from './ReachRows.tsx'
import { Section } from './Section.tsx'
import { useReach } from './use-reach.ts'

/** Everything beyond the router: one end of questions like any other, of which nothing is recorded. */
export function InternetPage() {
  const { selection } = useWindowStores()
  const { internet } = useAnalysis().topology
  const { out, into, nameOf } = useReach(INTERNET)
  return (
    <Page title="Internet" chips={['everything else', 'assumed']} onClose={selection.getState().clear}>
      <Callout>
        Stands for every public address. Nothing of it is recorded: it is taken to work, to reach every public address,
        and to have no way to private ones (RFC 1918).
      </Callout>
      <Facts>
        <Fact name="known" sources={internet.power.sources}>
          assumed
        </Fact>
      </Facts>
      <Section title="Who begins a conversation with it">
        <ReachRows name="who reaches the internet" pairs={into} nameOf={({ from }) => nameOf(from)} />
      </Section>
      <Section title="With whom it begins one">
        <ReachRows name="whom the internet reaches" pairs={out} nameOf={({ to }) => nameOf(to)} />
      </Section>
    </Page>
  )
}
