import { FileX, History } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import menu from '../../controls/Menu.module.css'
import { useWork } from '../../state/window-stores.tsx'
import { useWindowActions } from '../use-window-actions.ts'
import styles from './RecentItems.module.css'

/** In a menu: the recordings that were opened before. Delete takes one off the list; so does choosing one that is gone. */
export function RecentItems() {
  const recents = useWork((work) => work.recents)
  const { openAgain, forget } = useWindowActions()
  if (recents.length === 0) return null
  return (
    <DropdownMenu.Group aria-label="Opened before">
      <DropdownMenu.Separator className={menu.separator} />
      <DropdownMenu.Label className={menu.label}>Opened before · Delete takes one off the list</DropdownMenu.Label>
      {recents.map((recent) => {
        const { id, name, folder, missing } = recent
        const note = missing ? 'not there any more: take it off the list' : (folder ?? 'while Switchyard runs')
        return (
          <DropdownMenu.Item
            key={id}
            className={menu.item}
            onSelect={() => void (missing ? forget(recent) : openAgain(recent))}
            onKeyDown={({ key }) => key === 'Delete' && void forget(recent)}
          >
            {missing ? <FileX aria-hidden /> : <History aria-hidden />}
            <span className={styles.words} title={folder === undefined ? name : `${name}: ${folder}`}>
              <span className={styles.name}>{name}</span>
              <span className={styles.note}>{note}</span>
            </span>
          </DropdownMenu.Item>
        )
      })}
    </DropdownMenu.Group>
  )
}
