import { DropdownMenu } from 'radix-ui'
import { action } from '../app/actions/actions.ts'
import { keyWords } from '../app/actions/key-of.ts'
import { useRun } from '../app/actions/use-actions.ts'
import menu from './Menu.module.css'

interface ActionItemProps {
  /** Of the action. */
  id: string
  /** Where the menu's own title says a part of the action's name. */
  name?: string
  /** In the place of the key, where there is none. */
  note?: string
  disabled?: boolean
}

/** An action as a line of a menu: its icon, its name, its key. */
export function ActionItem({ id, name, note, disabled = false }: ActionItemProps) {
  const run = useRun()
  const { icon: Icon, name: usual, keys } = action(id)
  const beside = keys === undefined ? note : keyWords(keys[0])
  return (
    <DropdownMenu.Item className={menu.item} disabled={disabled} onSelect={() => run(id)}>
      <Icon aria-hidden />
      <span className={menu.words}>{name ?? usual}</span>
      {beside !== undefined && <span className={menu.note}>{beside}</span>}
    </DropdownMenu.Item>
  )
}
