import { ArrowLeftRight, X } from 'lucide-react'
import { useMemo } from 'react'
import { IconButton } from '../../controls/Button.tsx'
import { Combobox } from '../../controls/Combobox.tsx'
import { useAnalysisIfAny } from '../../state/use-analysis.ts'
import { useQuestion, useWindowStores } from '../../state/window-stores.tsx'
import { FROM_FIELD } from '../actions/focus-question.ts'
import { endChoices } from './end-choices.ts'
import { ProtocolChoice } from './ProtocolChoice.tsx'
import styles from './QuestionBar.module.css'
import { addressChoice, endOfChoice } from './typed-address.ts'

const TO_FIELD = 'question-to'

/** Who can begin a conversation with whom: both ends, by name or address, and the protocol. */
export function QuestionBar() {
  const topology = useAnalysisIfAny()?.topology
  const { question } = useWindowStores()
  const { from, to, address } = useQuestion(({ draft }) => draft)
  const choices = useMemo(() => (topology === undefined ? [] : endChoices(topology)), [topology])
  if (topology === undefined) return <div className={styles.bar} />
  const nameOf = (id: string | undefined) => choices.find((choice) => choice.id === id)?.name
  const chooseFrom = (id: string) => {
    question.getState().choose({ from: endOfChoice(topology, id).stack })
    if (to === undefined) document.getElementById(TO_FIELD)?.focus()
  }
  const chooseTo = (id: string) => {
    const { stack, address } = endOfChoice(topology, id)
    question.getState().chooseTo(stack, address)
  }
  const literal = (typed: string) => addressChoice(topology, typed)
  return (
    <search className={styles.bar} aria-label="Who can reach whom?">
      <Combobox
        id={FROM_FIELD}
        label="From"
        placeholder="From …"
        choices={choices}
        literal={literal}
        chosen={nameOf(from)}
        onChoose={chooseFrom}
      />
      <IconButton
        name="Swap From and To"
        keys="X"
        disabled={from === undefined && to === undefined}
        onClick={() => question.getState().swap()}
      >
        <ArrowLeftRight aria-hidden />
      </IconButton>
      <Combobox
        id={TO_FIELD}
        label="To"
        placeholder="To …"
        choices={choices}
        literal={literal}
        chosen={address ?? nameOf(to)}
        onChoose={chooseTo}
      />
      <ProtocolChoice />
      {(from !== undefined || to !== undefined) && (
        <IconButton name="Clear the question" keys="Esc" onClick={() => question.getState().clear()}>
          <X aria-hidden />
        </IconButton>
      )}
    </search>
  )
}
