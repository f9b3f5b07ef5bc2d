import { Check, ChevronDown } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { Button } from '../../controls/Button.tsx'
import { Hint } from '../../controls/Hint.tsx'
import menu from '../../controls/Menu.module.css'
import { FindingCount } from '../../findings/FindingCount.tsx'
import { useView, useWindowStores } from '../../state/window-stores.tsx'
import { ariaKey } from '../actions/key-of.ts'
import { pages } from '../actions/pages.ts'
import { useRun } from '../actions/use-actions.ts'
import styles from './PageSwitch.module.css'

/** The window's pages; a menu of them where there is no room beside each other. */
export function PageSwitch({ folded }: { folded: boolean }) {
  const shown = useView(({ page }) => page)
  const run = useRun()
  if (folded) return <PageMenu />
  return (
    <nav className={styles.pages} aria-label="Pages">
      {pages.map(({ page, name, key }) => (
        <Hint key={page} text={`${name} (${key})`}>
          <button
            type="button"
            className={styles.page}
            aria-current={page === shown ? 'page' : undefined}
            aria-keyshortcuts={ariaKey(key)}
            onClick={() => run(`page.${page}`)}
          >
            {name}
            {page === 'findings' && <FindingCount />}
          </button>
        </Hint>
      ))}
    </nav>
  )
}

function PageMenu() {
  const { view } = useWindowStores()
  const shown = useView(({ page }) => page)
  const name = pages.find(({ page }) => page === shown)?.name ?? ''
  const open = (value: string) => {
    const wanted = pages.find(({ page }) => page === value)
    if (wanted !== undefined) view.getState().open(wanted.page)
  }
  return (
    <nav aria-label="Pages">
      <DropdownMenu.Root modal={false}>
        <DropdownMenu.Trigger asChild>
          <Button aria-label={`Page: ${name}. Turn to another`}>
            {name}
            <ChevronDown aria-hidden />
          </Button>
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content className={menu.menu} align="start" sideOffset={4} collisionPadding={8}>
            <DropdownMenu.RadioGroup value={shown} onValueChange={open}>
              {pages.map(({ page, name: each, key, icon: Icon }) => (
                <DropdownMenu.RadioItem key={page} value={page} className={menu.item}>
                  <Icon aria-hidden />
                  <span className={menu.words}>
                    {each}
                    {page === 'findings' && <FindingCount />}
                  </span>
                  <DropdownMenu.ItemIndicator>
                    <Check aria-hidden />
                  </DropdownMenu.ItemIndicator>
                  <span className={menu.note}>{key}</span>
                </DropdownMenu.RadioItem>
              ))}
            </DropdownMenu.RadioGroup>
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
    </nav>
  )
}
