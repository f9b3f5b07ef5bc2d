import type { ComponentType } from 'react'
import { subjectOfNode } from '../canvas/subject-of-node.ts'
import { useSelection, useWindowStores } from '../state/window-stores.tsx'
import styles from './Outline.module.css'
import type { OutlineItem } from './outline-of.ts'

interface OutlineListProps {
  items: readonly OutlineItem[]
  /** What is said of a machine below its name. */
  Sentence: ComponentType<{ machine: string }>
}

/** Entries, each with those below it. */
export function OutlineList({ items, Sentence }: OutlineListProps) {
  return (
    <ul className={styles.list}>
      {items.map((item) => (
        <li key={item.node.id}>
          <Entry item={item} Sentence={Sentence} />
          {item.items.length > 0 && <OutlineList items={item.items} Sentence={Sentence} />}
        </li>
      ))}
    </ul>
  )
}

function Entry({ item: { node, words }, Sentence }: { item: OutlineItem } & Pick<OutlineListProps, 'Sentence'>) {
  const { selection, canvas } = useWindowStores()
  const subject = subjectOfNode(node)
  const selected = useSelection(
    (state) => state.subject !== undefined && JSON.stringify(state.subject) === JSON.stringify(subject),
  )
  const open = () => {
    if (subject === undefined) return
    selection.getState().select(subject)
    canvas.handle?.reveal(subject)
  }
  return (
    <button
      type="button"
      className={styles.entry}
      data-entry
      aria-pressed={selected}
      data-state={node.state}
      onClick={open}
    >
      <span className={styles.name}>{node.title}</span> <span className={styles.words}>{words}</span>
      {subject?.kind === 'machine' && <Sentence machine={subject.id} />}
    </button>
  )
}
