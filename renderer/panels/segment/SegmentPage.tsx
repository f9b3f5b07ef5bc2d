import { hnsTypeWord } from '../../../shared/inventory/hns-type-word.ts'
import type { Segment } from '../../../shared/inventory/inventory.ts'
import { broadcastOf, sizeOf, usableOf } from '../../../shared/net/prefix.ts'
import { Callout } from '../../controls/Callout.tsx'
import { FindingsAbout } from '../../findings/FindingsAbout.tsx'
import { Explained } from '../../glossary/Term.tsx'
import { useWindowStores } from '../../state/window-stores.tsx'
import { countWords } from '../count-words.ts'
import { Empty } from '../Empty.tsx'
import { Fact } from '../Fact.tsx'
import { Facts } from '../Facts.tsx'
import { segmentWords } from '../kind-words.ts'
import { NumberText } from '../NumberText.tsx'
import { Page } from '../Page.tsx'
import { Section } from '../Section.tsx'
import { AccessLists } from './AccessLists.tsx'
import { Extensions } from './Extensions.tsx'
import { Members } from './Members.tsx'
import { segmentSentence } from './segment-sentence.ts'

/** One layer-2 network: what joins whom here, its addresses, who is on it, and what else decides about its frames. */
export function SegmentPage({ segment }: { segment: Segment }) {
  const { selection } = useWindowStores()
  const { kind, name, switchType, defaultSwitch, prefixes, attachments, external } = segment
  const { allowManagementOs, teaming, notes, hnsType } = segment
  const chips = [segmentWords[kind], switchType?.value, external ? 'leads outside' : undefined]
  return (
    <Page title={name.value} chips={chips.filter((chip) => chip !== undefined)} onClose={selection.getState().clear}>
      <FindingsAbout subject={{ kind: 'segment', id: segment.id }} />
      <Callout>
        <Explained>{segmentSentence(segment)}</Explained>
      </Callout>
      <Section title="What it is">
        <Facts>
          <Fact name="name" sources={name.sources}>
            {name.value}
          </Fact>
          {kind === 'virtual-switch' && (
            <Fact name="type" sources={switchType?.sources}>
              {switchType === undefined ? 'not recorded' : switchType.value}
              {defaultSwitch && ', looked after by Windows'}
            </Fact>
          )}
          {hnsType && (
            <Fact name="HNS network" sources={hnsType.sources}>
              {hnsTypeWord(hnsType.value)}
            </Fact>
          )}
          {allowManagementOs && (
            <Fact name="this host" sources={allowManagementOs.sources}>
              {allowManagementOs.value ? 'may be on it' : 'is kept off it'}
            </Fact>
          )}
          {teaming?.value === true && (
            <Fact name="teaming" sources={teaming.sources}>
              several network cards act as one
            </Fact>
          )}
          {notes && (
            <Fact name="notes" sources={notes.sources}>
              {notes.value}
            </Fact>
          )}
          <Fact name="others">
            {external ? 'machines outside the host are on it' : 'nobody outside the host is on it'}
          </Fact>
        </Facts>
      </Section>
      <Section title="Its network">
        {prefixes.length === 0 && (
          <Empty>Which addresses belong to it is not known: nobody on it told an address with its prefix length.</Empty>
        )}
        <Facts>
          {prefixes.map(({ value, sources }) => (
            <Fact key={value} name="prefix" sources={sources}>
              <NumberText>{value}</NumberText>: {countWords(sizeOf(value))} addresses
              {broadcastOf(value) && `, ${countWords(usableOf(value))} for machines; broadcast ${broadcastOf(value)}`}
            </Fact>
          ))}
        </Facts>
      </Section>
      <Section title={`Who is on it (${attachments.length})`}>
        <Members segment={segment} />
      </Section>
      <Section title="Access lists (ACL)">
        <AccessLists segment={segment} />
      </Section>
      {kind === 'virtual-switch' && (
        <Section title="Extensions">
          <Extensions extensions={segment.extensions} />
        </Section>
      )}
    </Page>
  )
}
