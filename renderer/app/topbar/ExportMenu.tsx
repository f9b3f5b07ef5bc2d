import { ChevronDown, FileArchive, FileImage, FileType } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { Button } from '../../controls/Button.tsx'
import menu from '../../controls/Menu.module.css'
import { useStation } from '../../state/window-stores.tsx'
import { useWindowActions } from '../use-window-actions.ts'

/** The picture as a file, or what it was drawn from. */
export function ExportMenu() {
  const drawn = useStation((station) => station.state?.inventory !== undefined)
  const { exportSvg, exportPng, saveRecording } = useWindowActions()
  const items = [
    { name: 'SVG', note: 'Ctrl+E', icon: FileType, act: exportSvg },
    { name: 'PNG', note: 'as large as here', icon: FileImage, act: () => exportPng(1) },
    { name: 'PNG, fine', note: 'twice as large', icon: FileImage, act: () => exportPng(2) },
  ]
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
          {items.map(({ name, note, icon: Icon, act }) => (
            <DropdownMenu.Item key={name} className={menu.item} onSelect={() => void act()}>
              <Icon aria-hidden />
              <span>{name}</span>
              <span className={menu.note}>{note}</span>
            </DropdownMenu.Item>
          ))}
          <DropdownMenu.Separator className={menu.separator} />
          <DropdownMenu.Item className={menu.item} onSelect={() => void saveRecording()}>
            <FileArchive aria-hidden />
            <span>Recording</span>
            <span className={menu.note}>Ctrl+S</span>
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
