import { X } from 'lucide-react'
import { useMemo } from 'react'
import type { Topology } from '../../../shared/topology/topology.ts'
import { ActionButton } from '../../controls/ActionButton.tsx'
import { IconButton } from '../../controls/Button.tsx'
import { Combobox } from '../../controls/Combobox.tsx'
import { useQuestion, useWindowStores } from '../../state/window-stores.tsx'
import { QUESTION_FIELDS } from '../actions/focus-question.ts'
import { endChoices } from './end-choices.ts'
import { ProtocolChoice } from './ProtocolChoice.tsx'
import styles from './QuestionBar.module.css'
import { addressChoice, endOfChoice } from './typed-address.ts'

interface QuestionFieldsProps {
  topology: Topology
  /** Both ends are chosen, this one just now. */
  onAsked?: () => void
}

/** Both ends, by name or address, and the protocol. */
export function QuestionFields({ topology, onAsked }: QuestionFieldsProps) {
  const { question } = useWindowStores()
  const { from, to, address } = useQuestion(({ draft }) => draft)
  const choices = useMemo(() => endChoices(topology), [topology])
  const nameOf = (id: string | undefined) => choices.find((choice) => choice.id === id)?.name
  const goOn = (other: string | undefined, field: string) => {
    if (other === undefined) document.getElementById(field)?.focus()
    else onAsked?.()
  }
  const chooseFrom = (id: string) => {
    question.getState().choose({ from: endOfChoice(topology, id).stack })
    goOn(to, QUESTION_FIELDS.to)
  }
  const chooseTo = (id: string) => {
    const { stack, address: asked } = endOfChoice(topology, id)
    question.getState().chooseTo(stack, asked)
    goOn(from, QUESTION_FIELDS.from)
  }
  const literal = (typed: string) => addressChoice(topology, typed)
  return (
    <search className={styles.fields} aria-label="Who can reach whom?">
      <Combobox
        id={QUESTION_FIELDS.from}
        label="From"
        placeholder="From …"
        choices={choices}
        literal={literal}
        chosen={nameOf(from)}
        onChoose={chooseFrom}
      />
      <ActionButton id="question.swap" disabled={from === undefined && to === undefined} />
      <Combobox
        id={QUESTION_FIELDS.to}
        label="To"
        placeholder="To …"
        choices={choices}
        literal={literal}
        chosen={address ?? nameOf(to)}
        onChoose={chooseTo}
      />
      <ProtocolChoice />
      {(from !== undefined || to !== undefined) && (
        <IconButton name="Clear the question" keys="Escape" onClick={() => question.getState().clear()}>
          <X aria-hidden />
        </IconButton>
      )}
    </search>
  )
}
