import { type KeyboardEvent, useRef, useState } from 'react'
import { entryOf, type GlossaryEntry, glossary } from '../glossary/glossary.ts'
import { EntryText } from './EntryText.tsx'
import { findEntries } from './find-entries.ts'
import styles from './GlossaryPage.module.css'

interface GlossaryPageProps {
  /** The term that lies open at first. */
  first: string | undefined
  /** Terms that are on screen behind the help: they stand on top. */
  onScreen: readonly string[]
}

/** Every word with an entry, to be searched; the one that is chosen stands beside the list. */
export function GlossaryPage({ first, onScreen }: GlossaryPageProps) {
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(first)
  const list = useRef<HTMLDivElement>(null)
  const found = findEntries(glossary, typed)
  const here = typed === '' ? onScreen.map(entryOf).filter((entry) => entry !== undefined) : []
  const entry = (chosen === undefined ? undefined : entryOf(chosen)) ?? glossary[0]

  /** The arrows walk the list, from the field on. */
  const walk = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    const words = [...(list.current?.querySelectorAll('button') ?? [])]
    const at = words.findIndex((word) => word.matches(':focus'))
    words[Math.min(Math.max(at + by, 0), words.length - 1)]?.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the field and the buttons within
    <div className={styles.page} onKeyDown={walk}>
      <div className={styles.side}>
        <input
          className={styles.field}
          type="search"
          aria-label="Search the words"
          placeholder="Search the words"
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value)
            const [best] = findEntries(glossary, target.value)
            if (target.value.trim() !== '' && best !== undefined) setChosen(best.term)
          }}
        />
        <div ref={list} className={styles.words}>
          {here.length > 0 && <Words name="On screen now" entries={here} chosen={entry} onChoose={setChosen} />}
          <Words name={typed === '' ? 'All words' : 'Found'} entries={found} chosen={entry} onChoose={setChosen} />
          <p className={styles.none} role="status">
            {found.length === 0 && 'No word has that in it.'}
          </p>
        </div>
      </div>
      {entry && <EntryText entry={entry} onOpen={setChosen} />}
    </div>
  )
}

interface WordsProps {
  name: string
  entries: readonly GlossaryEntry[]
  chosen: GlossaryEntry | undefined
  onChoose: (term: string) => void
}

function Words({ name, entries, chosen, onChoose }: WordsProps) {
  if (entries.length === 0) return null
  return (
    <section aria-label={name}>
      <h3 className={styles.group}>{name}</h3>
      <ul>
        {entries.map((entry) => (
          <li key={entry.term}>
            <button
              type="button"
              className={styles.word}
              aria-current={entry === chosen ? 'true' : undefined}
              onClick={() => onChoose(entry.term)}
            >
              {entry.term}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
