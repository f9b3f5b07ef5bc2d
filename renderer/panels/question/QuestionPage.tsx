import { portServiceOf } from '../../../shared/net/port-services.ts'
import type { Question } from '../../../shared/reach/verdict.ts'
import { changeWords } from '../../../shared/reach/what-if.ts'
import { useRawRows } from '../../evidence/use-raw-rows.ts'
import { useActualAnalysis, useAnalysis } from '../../state/use-analysis.ts'
import { useWhatIf, useWindowStores } from '../../state/window-stores.tsx'
import { useSupposedFocus } from '../../what-if/use-supposed-focus.ts'
import { WhatIfToggles } from '../../what-if/WhatIfToggles.tsx'
import { askedWords } from '../asked-words.ts'
import { endName } from '../end-name.ts'
import { Page } from '../Page.tsx'
import panel from '../Panel.module.css'
import { Section } from '../Section.tsx'
import { AskedAddress } from './AskedAddress.tsx'
import { Assumptions } from './Assumptions.tsx'
import { answerText } from './answer-text.ts'
import { Blocks } from './Blocks.tsx'
import { Hops } from './Hops.tsx'
import styles from './Question.module.css'
import { QuestionActions } from './QuestionActions.tsx'
import { Remedies } from './Remedies.tsx'
import { ServiceNote } from './ServiceNote.tsx'
import { sourcesOf } from './sources-of.ts'
import { VerdictLine } from './VerdictLine.tsx'

/** The answer to one question: yes or no, why not, the way there and back step by step, what was assumed, what helps. */
export function QuestionPage({ question: asked }: { question: Question }) {
  const analysis = useAnalysis()
  const { question } = useWindowStores()
  const supposed = useWhatIf((whatIf) => whatIf.changes)
  const supposedPart = useSupposedFocus(supposed)
  const verdict = analysis.verdict(asked)
  const rowOf = useRawRows(sourcesOf(verdict))
  const { blocks, hops, replyHops, assumptions, remedies } = verdict
  const names = { from: endName(analysis, verdict.from), to: endName(analysis, verdict.to) }
  const actual = useActualAnalysis().inventory
  const words = supposed.map((change) => changeWords(actual, change))
  const reached = verdict.verdict === 'reachable'
  return (
    <Page
      title={`${names.from} → ${names.to}`}
      ends={names}
      chips={[askedWords(verdict.protocol, verdict.port), serviceName(verdict)].filter((chip) => chip !== undefined)}
      onClose={question.getState().clear}
      actions={<QuestionActions text={answerText(verdict, names, rowOf, words)} names={names} />}
    >
      <div className={panel.section}>
        <VerdictLine verdict={verdict} />
        <AskedAddress verdict={verdict} />
        {asked.protocol !== 'icmp' && asked.port !== undefined && (
          <ServiceNote port={asked.port} protocol={asked.protocol} />
        )}
      </div>
      <div ref={supposedPart} className={styles.supposed}>
        <WhatIfToggles name="What is supposed" changes={supposed} />
      </div>
      {blocks.length > 0 && <Blocks question={asked} blocks={blocks} rowOf={rowOf} />}
      {remedies.length > 0 && (
        <Section title="What could be done">
          <Remedies remedies={remedies} />
        </Section>
      )}
      <Section title={reached ? `The way there, in ${hops.length} steps` : 'The way, as far as it goes'}>
        <Hops hops={hops} stopped={!reached && replyHops.length === 0} rowOf={rowOf} name="The way there" way="there" />
      </Section>
      {replyHops.length > 0 && (
        <Section title="The answer’s way back">
          <p className={panel.muted}>
            The answer is a packet of its own: each machine looks anew where it goes, and it may take another way.
          </p>
          <Hops hops={replyHops} stopped={!reached} rowOf={rowOf} name="The answer’s way back" way="back" />
        </Section>
      )}
      <Section title={`Taken for granted (${assumptions.length})`}>
        <Assumptions assumptions={assumptions} />
      </Section>
    </Page>
  )
}

/** What usually answers at the port that is asked about. */
function serviceName({ protocol, port }: Pick<Question, 'protocol' | 'port'>): string | undefined {
  return protocol === 'icmp' || port === undefined ? undefined : portServiceOf(port, protocol)?.name
}
