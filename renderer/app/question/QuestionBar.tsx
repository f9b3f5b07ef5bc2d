import { ArrowRight } from 'lucide-react'
import { Popover } from 'radix-ui'
import { useDeferredValue, useEffect } from 'react'
import { Button } from '../../controls/Button.tsx'
import readers from '../../controls/ForReaders.module.css'
import { useAnalysisIfAny } from '../../state/use-analysis.ts'
import { useQuestion, useWindowStores, useWork } from '../../state/window-stores.tsx'
import { QUESTION_FIELDS } from '../actions/focus-question.ts'
import styles from './QuestionBar.module.css'
import { QuestionFields } from './QuestionFields.tsx'
import { useEndNames } from './use-end-names.ts'

const BOX = 'question'

/** Who can begin a conversation with whom: the fields, or where there is no room for them a button that unfolds them. */
export function QuestionBar({ folded }: { folded: boolean }) {
  // Whom one can ask about may come a moment after the picture: with thousands of machines it takes longer than a frame.
  const topology = useDeferredValue(useAnalysisIfAny())?.topology
  const { work } = useWindowStores()
  const asking = useWork((state) => state.asking)
  const focus = () => {
    if (asking !== undefined) document.getElementById(QUESTION_FIELDS[asking])?.focus()
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever somebody wants to ask
  useEffect(() => {
    focus()
    // The fields that are always there need no unfolding: the wish is fulfilled.
    if (!folded && asking !== undefined) work.getState().ask(undefined)
  }, [asking, folded])
  if (topology === undefined) return <div className={styles.bar} data-question />
  if (!folded) {
    return (
      <div className={styles.bar} data-question>
        <QuestionFields topology={topology} />
      </div>
    )
  }
  return (
    <div className={styles.bar} data-question>
      <Popover.Root open={asking !== undefined} onOpenChange={(open) => work.getState().ask(open ? 'from' : undefined)}>
        <AskButton />
        <Popover.Portal>
          <Popover.Content
            id={BOX}
            className={styles.box}
            align="end"
            sideOffset={6}
            collisionPadding={8}
            aria-label="Who can reach whom?"
            onOpenAutoFocus={(event) => {
              event.preventDefault()
              focus()
            }}
          >
            <QuestionFields topology={topology} onAsked={() => work.getState().ask(undefined)} />
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
    </div>
  )
}

/** The question as far as it is asked, in one line. */
function AskButton() {
  const { from, to } = useEndNames()
  const protocol = useQuestion((state) => state.protocol)
  const port = useQuestion((state) => state.port)
  const how = protocol === 'icmp' ? 'ping' : `${protocol.toUpperCase()} ${port}`
  const nothing = from === undefined && to === undefined
  const about = nothing ? 'Ask who can reach whom' : 'Asked'
  const said = nothing ? about : `${about}: ${from ?? '…'} to ${to ?? '…'} (${how}). Ask something else`
  return (
    <Popover.Trigger asChild>
      <Button className={styles.ask} title={said} aria-keyshortcuts="/" data-empty={nothing}>
        <span className={readers.hidden}>{about}: </span>
        <span className={styles.end}>{from ?? 'From …'}</span>
        <ArrowRight aria-hidden />
        <span className={readers.hidden}> to </span>
        <span className={styles.end}>{to ?? 'To …'}</span>
        {!nothing && <span className={readers.hidden}>({how}). Ask something else</span>}
      </Button>
    </Popover.Trigger>
  )
}
