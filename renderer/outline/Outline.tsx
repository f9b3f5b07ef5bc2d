import { X } from 'lucide-react'
import { Suspense, useMemo } from 'react'
import { useSettled } from '../canvas/use-settled.ts'
import { IconButton } from '../controls/Button.tsx'
import { useWindowStores } from '../state/window-stores.tsx'
import styles from './Outline.module.css'
import { OutlineList } from './OutlineList.tsx'
import { outlineOf } from './outline-of.ts'
import { ReachSentence } from './ReachSentence.tsx'
import { useEntryKeys } from './use-entry-keys.ts'

/** The picture in words: who may begin a conversation with whom, then everything that is drawn, as nested lists. Each entry opens. */
export function Outline() {
  const { view } = useWindowStores()
  const { picture } = useSettled()
  const bands = useMemo(() => outlineOf(picture.scene), [picture])
  const keys = useEntryKeys()
  return (
    <nav
      ref={keys.root}
      className={styles.outline}
      aria-label="Outline"
      data-region="outline"
      onKeyDown={keys.onKeyDown}
    >
      <header className={styles.head}>
        <h2 className={styles.title}>Outline</h2>
        <IconButton name="Close the outline" keys="O" onClick={() => view.getState().showOutline(false)}>
          <X aria-hidden />
        </IconButton>
      </header>
      {picture.scene.flows.length > 0 && (
        <section>
          <h3 className={styles.band}>Who may begin a conversation</h3>
          <ul className={styles.flows}>
            {picture.scene.flows.map(({ id, verdict, text }) => (
              <li key={id} data-tone={verdict === 'blocked' ? 'stopped' : 'may'}>
                {text.rest.includes(text.strong) ? text.rest : `${text.strong} ${text.rest}`}
              </li>
            ))}
          </ul>
        </section>
      )}
      {bands.map(({ band, title, groups }) => (
        <section key={band}>
          <h3 className={styles.band}>{title}</h3>
          {groups.map(({ title: group, items }) => (
            <div key={group ?? ''}>
              {group !== undefined && <h4 className={styles.group}>{group}</h4>}
              <OutlineList items={items} Sentence={Sentence} />
            </div>
          ))}
        </section>
      ))}
    </nav>
  )
}

function Sentence({ machine }: { machine: string }) {
  return (
    <Suspense>
      <ReachSentence machine={machine} />
    </Suspense>
  )
}
