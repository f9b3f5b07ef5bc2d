import { ChevronDown } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { ActionItem } from '../../controls/ActionItem.tsx'
import { Button } from '../../controls/Button.tsx'
import menu from '../../controls/Menu.module.css'
import { useStation } from '../../state/window-stores.tsx'

/** The picture as a file, or what it was drawn from. */
export function ExportMenu() {
  const drawn = useStation((station) => station.state?.inventory !== undefined)
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <Button disabled={!drawn}>
          Export
          <ChevronDown aria-hidden />
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={menu.menu} align="end" sideOffset={4} collisionPadding={8}>
          <ExportItems />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

/** The lines of that menu, for others that hold them as well. */
export function ExportItems() {
  return (
    <>
      <ActionItem id="export.svg" name="SVG" />
      <ActionItem id="export.png" name="PNG" note="as large as here" />
      <ActionItem id="export.png-fine" name="PNG, twice as large" />
      <DropdownMenu.Separator className={menu.separator} />
      <ActionItem id="save.recording" name="Recording" />
    </>
  )
}
