import { Check, Menu } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { ActionItem } from '../../controls/ActionItem.tsx'
import { IconButton } from '../../controls/Button.tsx'
import menu from '../../controls/Menu.module.css'
import { useStation, useView, useWindowStores } from '../../state/window-stores.tsx'
import { themes } from '../actions/themes.ts'
import { ExportItems } from './ExportMenu.tsx'

/** What is seldom needed; and what has no room in the bar. */
export function MoreMenu({ exports }: { exports: boolean }) {
  const drawn = useStation((station) => station.state?.inventory !== undefined)
  const live = useStation((station) => station.state?.source.kind === 'live')
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <IconButton name="More">
          <Menu aria-hidden />
        </IconButton>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={menu.menu} align="end" sideOffset={4} collisionPadding={8}>
          {live && <ActionItem id="look.again" />}
          {exports && drawn && (
            <>
              <DropdownMenu.Label className={menu.label}>Export</DropdownMenu.Label>
              <ExportItems />
              <DropdownMenu.Separator className={menu.separator} />
            </>
          )}
          <ActionItem id="settings" />
          <ActionItem id="collected" />
          <ActionItem id="help" />
          <ActionItem id="keys" />
          <DropdownMenu.Separator className={menu.separator} />
          <ThemeItems />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

function ThemeItems() {
  const { view } = useWindowStores()
  const chosen = useView(({ theme }) => theme)
  const choose = (value: string) => {
    const wanted = themes.find(({ theme }) => theme === value)
    if (wanted !== undefined) view.getState().setTheme(wanted.theme)
  }
  return (
    <DropdownMenu.RadioGroup value={chosen} onValueChange={choose}>
      <DropdownMenu.Label className={menu.label}>Theme</DropdownMenu.Label>
      {themes.map(({ theme, name, icon: Icon }) => (
        <DropdownMenu.RadioItem key={theme} value={theme} className={menu.item}>
          <Icon aria-hidden />
          <span className={menu.words}>{name}</span>
          <DropdownMenu.ItemIndicator>
            <Check aria-hidden />
          </DropdownMenu.ItemIndicator>
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  )
}
