import { Command } from 'cmdk'
import { keyWords } from '../app/actions/key-of.ts'
import type { Entry } from './entry.ts'
import styles from './Palette.module.css'

interface PaletteListProps {
  entries: readonly Entry[]
  /** Under headings: nothing is typed yet. */
  grouped: boolean
  onChoose: (entry: Entry) => void
}

/** What fits, the best first. */
export function PaletteList({ entries, grouped, onChoose }: PaletteListProps) {
  const items = (some: readonly Entry[]) =>
    some.map((entry) => <Item key={entry.id} entry={entry} kind={!grouped} onChoose={onChoose} />)
  const groups = Map.groupBy(entries, ({ group }) => group ?? 'In this network')
  return (
    <Command.List className={styles.list} label="What fits">
      <Command.Empty className={styles.empty}>
        Nothing of that name. Try a part of a name, an address, or “this machine to internet”.
      </Command.Empty>
      {grouped
        ? [...groups].map(([heading, some]) => (
            <Command.Group key={heading} heading={heading} className={styles.group}>
              {items(some)}
            </Command.Group>
          ))
        : items(entries)}
    </Command.List>
  )
}

function Item({ entry, kind, onChoose }: { entry: Entry; kind: boolean; onChoose: PaletteListProps['onChoose'] }) {
  const { id, name, detail, icon: Icon, key } = entry
  return (
    <Command.Item className={styles.item} value={id} onSelect={() => onChoose(entry)}>
      <Icon aria-hidden />
      <span className={styles.name}>{name}</span>
      {detail !== undefined && <span className={styles.detail}>{detail}</span>}
      {key !== undefined && <kbd className={styles.key}>{keyWords(key)}</kbd>}
      {kind && <span className={styles.kind}>{entry.kind}</span>}
    </Command.Item>
  )
}
