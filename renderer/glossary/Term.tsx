import { Tooltip } from 'radix-ui'
import type { KeyboardEvent } from 'react'
import { useWindowStores } from '../state/window-stores.tsx'
import type { GlossaryEntry } from './glossary.ts'
import styles from './Term.module.css'
import { useTabStop } from './term-scope.ts'
import { useGlossary } from './use-glossary.ts'

/** A label; where the glossary knows it, it explains itself to the pointer and the focus, and opens its entry. */
export function Term({ children: label }: { children: string }) {
  const entry = useGlossary()?.entryOf(label)
  return entry === undefined ? label : <ExplainedWord entry={entry}>{label}</ExplainedWord>
}

/** A sentence; the words in it that the glossary knows explain themselves. */
export function Explained({ children: sentence }: { children: string }) {
  const glossary = useGlossary()
  if (glossary === undefined) return sentence
  return glossary.piecesOf(sentence).map(({ text, entry }, index) =>
    entry === undefined ? (
      text
    ) : (
      // The pieces of a sentence have no identity but their place.
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <ExplainedWord key={index} entry={entry}>
        {text}
      </ExplainedWord>
    ),
  )
}

function ExplainedWord({ entry, children }: { entry: GlossaryEntry; children: string }) {
  const { work } = useWindowStores()
  const tabStop = useTabStop(entry.term)
  const open = () => work.getState().showHelp({ term: entry.term })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    open()
  }
  return (
    <Tooltip.Root>
      <Tooltip.Trigger asChild>
        {/* A button element would not break between two lines, as the words around it do. */}
        {/* biome-ignore lint/a11y/useSemanticElements: see above */}
        <span
          role="button"
          className={styles.term}
          tabIndex={tabStop ? 0 : -1}
          data-term={entry.term}
          onClick={open}
          onKeyDown={onKeyDown}
        >
          {children}
        </span>
      </Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Content className={styles.tip} sideOffset={4} collisionPadding={8}>
          <strong>{entry.term}</strong> {entry.short}{' '}
          <span className={styles.more}>Click, or press Enter, for more.</span>
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}
