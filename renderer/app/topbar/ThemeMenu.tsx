import { Check, Monitor, Moon, Sun } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { IconButton } from '../../controls/Button.tsx'
import menu from '../../controls/Menu.module.css'
import type { Theme } from '../../state/view-store.ts'
import { useView, useWindowStores } from '../../state/window-stores.tsx'

const themes = [
  { theme: 'system', name: 'As the system', icon: Monitor },
  { theme: 'light', name: 'Light', icon: Sun },
  { theme: 'dark', name: 'Dark', icon: Moon },
] as const

const isTheme = (value: string): value is Theme => themes.some(({ theme }) => theme === value)

/** Light, dark, or as the system has it. */
export function ThemeMenu() {
  const { view } = useWindowStores()
  const chosen = useView(({ theme }) => theme)
  const Icon = themes.find(({ theme }) => theme === chosen)?.icon ?? Monitor
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <IconButton name="Theme">
          <Icon aria-hidden />
        </IconButton>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={menu.menu} align="end" sideOffset={4} collisionPadding={8}>
          <DropdownMenu.RadioGroup
            value={chosen}
            onValueChange={(value) => isTheme(value) && view.getState().setTheme(value)}
          >
            {themes.map(({ theme, name, icon: Each }) => (
              <DropdownMenu.RadioItem key={theme} value={theme} className={menu.item}>
                <Each aria-hidden />
                <span>{name}</span>
                <DropdownMenu.ItemIndicator>
                  <Check aria-hidden />
                </DropdownMenu.ItemIndicator>
              </DropdownMenu.RadioItem>
            ))}
          </DropdownMenu.RadioGroup>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
