import { useId, useState } from 'react'
import styles from './Combobox.module.css'
import { type Choice, matchingChoices } from './matching-choices.ts'

interface ComboboxProps {
  label: string
  placeholder: string
  choices: readonly Choice[]
  /** What is chosen, as it reads. */
  chosen?: string | undefined
  onChoose: (id: string) => void
  /** Text that is no choice, entered: an address. Gives a sentence when it can't be used. */
  onText?: (text: string) => string | undefined
}

/** A field to type in or to choose from (WAI-ARIA combobox with a list): arrows walk, Enter takes, Escape leaves. */
export function Combobox({ label, placeholder, choices, chosen, onChoose, onText }: ComboboxProps) {
  const list = useId()
  const [text, setText] = useState<string>()
  const [active, setActive] = useState(0)
  const [trouble, setTrouble] = useState<string>()
  const open = text !== undefined
  const shown = open ? matchingChoices(choices, text) : []
  const close = () => {
    setText(undefined)
    setTrouble(undefined)
  }
  const type = (typed: string) => {
    setText(typed)
    setActive(0)
    setTrouble(undefined)
  }
  const take = (choice: Choice | undefined) => {
    if (choice !== undefined) onChoose(choice.id)
    else if (text !== undefined && text.trim() !== '') {
      const refused = onText?.(text.trim()) ?? (onText === undefined ? 'Choose one of the list.' : undefined)
      if (refused !== undefined) return setTrouble(refused)
    }
    close()
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Enter') take(shown[active])
    else if (event.key === 'Escape' && open) close()
    else if (event.key === 'ArrowDown' && open) setActive(Math.min(active + 1, shown.length - 1))
    else if (event.key === 'ArrowDown') type('')
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0))
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={styles.combobox}>
      <input
        role="combobox"
        aria-label={label}
        aria-expanded={open}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={shown[active] === undefined ? undefined : `${list}-${active}`}
        aria-invalid={trouble !== undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        value={text ?? chosen ?? ''}
        onFocus={(event) => event.target.select()}
        onClick={() => open || type('')}
        onChange={(event) => type(event.target.value)}
        onBlur={close}
        onKeyDown={onKeyDown}
      />
      {open && (
        <div className={styles.list} id={list} role="listbox" aria-label={label}>
          {shown.map((choice, index) => (
            // Pressing must not take the focus from the field: the list would be gone before the click.
            <div
              key={choice.id}
              id={`${list}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              className={styles.option}
              onPointerDown={(event) => event.preventDefault()}
              onPointerEnter={() => setActive(index)}
              onClick={() => take(choice)}
              onKeyDown={onKeyDown}
            >
              <span>{choice.name}</span>
              <span className={styles.detail}>{choice.detail}</span>
            </div>
          ))}
          {shown.length === 0 && (
            <p className={styles.none}>
              {trouble ?? (onText ? 'Enter takes it as an address.' : 'None of that name.')}
            </p>
          )}
        </div>
      )}
    </div>
  )
}
