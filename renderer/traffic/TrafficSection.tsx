import { bytesWords, rateWords } from '../../shared/traffic/amount-words.ts'
import { lossesOf } from '../../shared/traffic/losses.ts'
import type { InterfaceTraffic, TotalTraffic, TrafficRate } from '../../shared/traffic/traffic.ts'
import { Callout } from '../controls/Callout.tsx'
import { Explained } from '../glossary/Term.tsx'
import { Fact } from '../panels/Fact.tsx'
import { Facts } from '../panels/Facts.tsx'
import panel from '../panels/Panel.module.css'
import { Section } from '../panels/Section.tsx'
import { SubjectLink } from '../panels/SubjectLink.tsx'
import { useTraffic } from '../state/window-stores.tsx'
import styles from './Traffic.module.css'

/** What an interface carries now and has carried so far, and what was lost at it. Nothing where its counters were not recorded. */
export function TrafficSection({ of }: { of: string }) {
  const traffic = useTraffic((seen) => seen.of.get(of))
  if (traffic === undefined) return null
  const { received, sent, rate, countedAt, sources } = traffic
  return (
    <Section title="Traffic">
      <Facts>
        {received && (
          <Fact name="received" sources={sources}>
            <Way rate={rate?.received} total={received} />
          </Fact>
        )}
        {sent && (
          <Fact name="sent" sources={sources}>
            <Way rate={rate?.sent} total={sent} />
          </Fact>
        )}
        {countedAt !== undefined && (
          <Fact name="counted at">
            <SubjectLink subject={{ kind: 'interface', id: countedAt }} />, the host’s end of its cable
          </Fact>
        )}
      </Facts>
      <Losses traffic={traffic} />
    </Section>
  )
}

function Way({ rate, total: { bytes, packets } }: { rate: TrafficRate | undefined; total: TotalTraffic }) {
  const exact = bytes < 1_000 ? '' : ` (${bytes.toLocaleString('en')} bytes)`
  return (
    <>
      {rate && (
        <strong className={styles.now}>
          {rate.bitsPerSecond === 0 ? 'nothing now' : `${rateWords(rate.bitsPerSecond)} now`}
        </strong>
      )}
      <span className={styles.total}>
        {bytesWords(bytes)}
        {exact} so far{packets === undefined ? '' : `, ${packets.toLocaleString('en')} packets`}
      </span>
    </>
  )
}

function Losses({ traffic }: { traffic: InterfaceTraffic }) {
  const losses = lossesOf(traffic)
  const { received, sent } = traffic
  const told = [received?.errors, received?.discards, sent?.errors, sent?.discards]
  if (losses.length === 0 && told.every((count) => count === 0))
    return <p className={panel.muted}>No packet was damaged or thrown away here so far.</p>
  return losses.map(({ key, sentence, grave }) => (
    <Callout key={key} tone={grave ? 'caution' : 'plain'}>
      {grave && <strong>Worth a look: </strong>}
      <Explained>{sentence}</Explained>
    </Callout>
  ))
}
