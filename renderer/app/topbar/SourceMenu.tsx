import {
  ChevronDown,
  ClipboardPaste,
  FileArchive,
  FlaskConical,
  FolderOpen,
  History,
  type LucideIcon,
  Radio,
} from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import type { StationSource } from '../../../shared/contract/contract.ts'
import { Button } from '../../controls/Button.tsx'
import menu from '../../controls/Menu.module.css'
import { useStation, useWindowStores, useWork } from '../../state/window-stores.tsx'
import { chooseFile, chooseFolder } from '../recording/choose-files.ts'
import { useWindowActions } from '../use-window-actions.ts'
import styles from './SourceMenu.module.css'
import { sourceWords } from './source-words.ts'

const icons: Record<StationSource['kind'], LucideIcon> = { live: Radio, sample: FlaskConical, recording: FileArchive }

/** Where the picture comes from, and where else it could. */
export function SourceMenu() {
  const source = useStation((station) => station.state?.source)
  const recent = useWork((work) => work.recent)
  const actions = useWindowActions()
  const { pasting } = useWindowStores()
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
          <Item icon={Radio} onSelect={actions.live}>
            This machine, live
          </Item>
          <Item icon={FlaskConical} onSelect={actions.sample}>
            The sample CC-Labs-2
          </Item>
          <DropdownMenu.Separator className={menu.separator} />
          <Item icon={FileArchive} onSelect={chooseFile} keys="Ctrl+O">
            Open a recording …
          </Item>
          <Item icon={FolderOpen} onSelect={chooseFolder}>
            Open a folder …
          </Item>
          <Item icon={ClipboardPaste} onSelect={() => pasting.getState().begin('')} keys="Ctrl+V">
            Paste command output …
          </Item>
          {recent.length > 0 && (
            <>
              <DropdownMenu.Separator className={menu.separator} />
              <DropdownMenu.Label className={styles.label}>Opened before</DropdownMenu.Label>
            </>
          )}
          {recent.map((recording) => (
            <Item key={recording.name} icon={History} onSelect={() => actions.openAgain(recording)}>
              {recording.name}
            </Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

interface ItemProps {
  icon: LucideIcon
  onSelect: () => unknown
  keys?: string
  children: string
}

function Item({ icon: Icon, onSelect, keys, children }: ItemProps) {
  return (
    <DropdownMenu.Item className={menu.item} onSelect={() => void onSelect()}>
      <Icon aria-hidden />
      <span className={styles.words}>{children}</span>
      {keys !== undefined && <span className={menu.note}>{keys}</span>}
    </DropdownMenu.Item>
  )
}
