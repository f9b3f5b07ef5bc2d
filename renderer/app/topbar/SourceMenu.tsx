import { ChevronDown, FileArchive, FlaskConical, type LucideIcon, Radio } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import type { StationSource } from '../../../shared/contract/contract.ts'
import { ActionItem } from '../../controls/ActionItem.tsx'
import { Button } from '../../controls/Button.tsx'
import menu from '../../controls/Menu.module.css'
import { useStation } from '../../state/window-stores.tsx'
import { RecentItems } from '../recording/RecentItems.tsx'
import styles from './SourceMenu.module.css'
import { sourceWords } from './source-words.ts'

const icons: Record<StationSource['kind'], LucideIcon> = { live: Radio, sample: FlaskConical, recording: FileArchive }

/** Where the picture comes from, and where else it could. */
export function SourceMenu() {
  const source = useStation((station) => station.state?.source)
  const Icon = source === undefined ? Radio : icons[source.kind]
  const words = source === undefined ? 'Connecting …' : sourceWords(source)
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <Button
          className={styles.trigger}
          data-kind={source?.kind}
          aria-label={`Shown: ${words}. Show something else`}
          title={words}
        >
          <Icon aria-hidden />
          <span className={styles.name}>{words}</span>
          <ChevronDown aria-hidden />
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={menu.menu} align="start" sideOffset={4} collisionPadding={8}>
          <ActionItem id="open.live" />
          <ActionItem id="open.sample" />
          <ActionItem id="lesson.start" />
          <DropdownMenu.Separator className={menu.separator} />
          <ActionItem id="open.file" name="Open a recording …" />
          <ActionItem id="open.folder" name="Open a folder …" />
          <ActionItem id="open.paste" name="Paste command output …" note="Ctrl + V" />
          <RecentItems />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
