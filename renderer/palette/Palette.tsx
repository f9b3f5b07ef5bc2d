import { Command } from 'cmdk'
import { Search } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { useMemo, useRef, useState } from 'react'
import { runAction, useActionContext } from '../app/actions/use-actions.ts'
import { DialogFrame } from '../controls/DialogFrame.tsx'
import { useWindowStores, useWork } from '../state/window-stores.tsx'
import type { Entry } from './entry.ts'
import styles from './Palette.module.css'
import { PaletteList } from './PaletteList.tsx'
import { usePaletteEntries } from './use-palette-entries.ts'

/** Everything that can be done, gone to or asked, found by typing a part of its name. */
export function Palette() {
  const { work } = useWindowStores()
  const context = useActionContext()
  const typed = useWork(({ sought }) => sought)
  const field = useRef<HTMLInputElement>(null)
  const [at, setAt] = useState('')
  const chosen = useRef<Entry>(undefined)
  const entries = usePaletteEntries(typed, context)
  // The first is at hand again with every key that is typed.
  const first = entries[0]?.id ?? ''
  const here = useMemo(() => (entries.some(({ id }) => id === at) ? at : first), [entries, at, first])
  const close = () => work.getState().showPalette(false)
  const choose = (entry: Entry) => {
    chosen.current = entry
    close()
  }
  /** Done after the focus has gone back: what is chosen may move it. */
  const onClosed = () => {
    const { current } = chosen
    chosen.current = undefined
    if (current !== undefined) runAction(current, context)
  }
  return (
    <DialogFrame
      className={styles.dialog}
      onClose={close}
      // Not selected, as usual: what was typed meanwhile is the beginning of a word.
      onOpened={() => field.current?.focus()}
      onClosed={onClosed}
    >
      <Dialog.Title className={styles.title}>Search</Dialog.Title>
      <Command className={styles.command} label="Search" shouldFilter={false} loop value={here} onValueChange={setAt}>
        <div className={styles.field}>
          <Search aria-hidden />
          <Command.Input
            ref={field}
            className={styles.input}
            placeholder="An action, a machine, an address, “ccl-vm-1 to internet” …"
            value={typed}
            onValueChange={(text) => {
              work.getState().seek(text)
              setAt('')
            }}
          />
          <kbd className={styles.key}>Esc</kbd>
        </div>
        <PaletteList entries={entries} grouped={typed.trim() === ''} onChoose={choose} />
      </Command>
    </DialogFrame>
  )
}
