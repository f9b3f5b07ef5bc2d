import { useEffect, useId, useState } from 'react'
import styles from './Combobox.module.css'
import { type Choice, matchingChoices } from './matching-choices.ts'

interface ComboboxProps {
  label: string
  placeholder: string
  choices: readonly Choice[]
  /** What is chosen, as it reads. */
  chosen?: string | undefined
  onChoose: (id: string) => void
  /** What the text means by itself, offered before everything else: an address. */
  literal?: (typed: string) => Choice | undefined
  /** The field's own id, for whoever wants to focus it. */
  id?: string
}

/** A field to type in or to choose from (WAI-ARIA combobox with a list): arrows walk, Enter takes, Escape leaves. */
export function Combobox({ label, placeholder, choices, chosen, onChoose, literal, id }: ComboboxProps) {
  const list = useId()
  const [text, setText] = useState<string>()
  const [active, setActive] = useState(0)
  const open = text !== undefined
  const meant = open ? literal?.(text) : undefined
  const shown = open ? [...(meant === undefined ? [] : [meant]), ...matchingChoices(choices, text)] : []
  const close = () => setText(undefined)
  const type = (typed: string) => {
    setText(typed)
    setActive(0)
  }
  const take = (choice: Choice | undefined) => {
    // What is typed and fits nothing stays, to be corrected.
    if (choice === undefined && text?.trim()) return
    if (choice !== undefined && text !== undefined) onChoose(choice.id)
    close()
  }
  const option = `${list}-${active}`
  useEffect(() => {
    if (open) document.getElementById(option)?.scrollIntoView({ block: 'nearest' })
  }, [open, option])
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Enter') take(shown[active])
    else if (event.key === 'Escape' && open) close()
    else if (event.key === 'Escape' && event.target instanceof HTMLElement) event.target.blur()
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
        id={id}
        role="combobox"
        aria-label={label}
        aria-expanded={shown.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={shown[active] === undefined ? undefined : option}
        aria-invalid={open && shown.length === 0}
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
      {shown.length > 0 && (
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
        </div>
      )}
      {open && shown.length === 0 && (
        <p className={`${styles.list} ${styles.none}`} role="status">
          {literal ? 'Nobody of that name. A whole address, such as 203.0.113.7, can be typed.' : 'None of that name.'}
        </p>
      )}
    </div>
  )
}
