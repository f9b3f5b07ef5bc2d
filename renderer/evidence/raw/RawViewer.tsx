import { X } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { useRef } from 'react'
import { IconButton } from '../../controls/Button.tsx'
import { Callout } from '../../controls/Callout.tsx'
import table from '../../controls/Table.module.css'
import type { RawPlace } from '../../state/selection-store.ts'
import { useInventory } from '../../state/use-analysis.ts'
import { useSelection, useWindowStores } from '../../state/window-stores.tsx'
import { useOutputTexts } from '../use-output-texts.ts'
import { RawText } from './RawText.tsx'
import styles from './RawViewer.module.css'
import { summaryWords } from './summary-words.ts'
import { useDock } from './use-dock.ts'
import { useOpener } from './use-opener.ts'

/** The raw output that lies open beside the panel: a value and the line that says so are seen together. `empty`: the panel shows nothing. */
export function RawViewer({ panel, empty }: { panel: HTMLElement | null; empty: boolean }) {
  const place = useSelection((state) => state.raw)
  const { selection } = useWindowStores()
  const opener = useOpener()
  const drawer = useRef<HTMLDivElement>(null)
  const dock = useDock(panel, empty)
  return (
    <Dialog.Root
      modal={false}
      open={place !== undefined}
      onOpenChange={(open) => open || selection.getState().closeRaw()}
    >
      <Dialog.Portal>
        <Dialog.Content
          ref={drawer}
          className={styles.drawer}
          style={dock}
          aria-describedby={undefined}
          // It stays while the rest of the window is used: the next value's source opens in it.
          onInteractOutside={(event) => event.preventDefault()}
          onOpenAutoFocus={(event) => {
            event.preventDefault()
            const text = drawer.current?.querySelector('[data-raw]')
            ;(text instanceof HTMLElement ? text : drawer.current)?.focus()
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            const back = opener.current?.isConnected ? opener.current : panel
            back?.focus()
          }}
        >
          {place && <Output place={place} />}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function Output({ place }: { place: RawPlace }) {
  const { of } = place
  const onShow = useInventory()
  const inventory = of?.inventory ?? onShow
  const { selection } = useWindowStores()
  const summary = inventory.outputs.find(({ id }) => id === place.output)
  const arrived = useOutputTexts([place.output], of).get(place.output)
  const machine = inventory.machines.find(({ id }) => id === summary?.machine)?.name.value ?? summary?.machine
  return (
    <>
      <header className={styles.head}>
        <div>
          <Dialog.Title className={styles.title}>{summary?.command ?? place.output}</Dialog.Title>
          <p className={styles.where}>
            {machine && `run on ${machine}`}
            {of && ` · in ${of.name}`}
            {summary && ` · ${summaryWords(summary)}`}
          </p>
        </div>
        <Dialog.Close asChild>
          <IconButton name="Close the raw output" keys="Escape">
            <X aria-hidden />
          </IconButton>
        </Dialog.Close>
      </header>
      {summary?.failure && <Callout tone="caution">{summary.failure.sentence}</Callout>}
      {summary !== undefined && summary.unread.length > 0 && (
        <p className={styles.unread}>
          Not understood:{' '}
          {summary.unread.map(({ line }) => (
            <button
              key={line}
              type="button"
              className={table.link}
              onClick={() => selection.getState().showRaw({ output: place.output, line, ...(of && { of }) })}
            >
              line {line}
            </button>
          ))}
        </p>
      )}
      {arrived === undefined ? (
        <p className={styles.empty}>Fetching the text…</p>
      ) : 'trouble' in arrived ? (
        <Callout tone="caution">{arrived.trouble}</Callout>
      ) : (
        <RawText key={`${of?.id} ${place.output}`} output={arrived.text} place={place} unread={summary?.unread ?? []} />
      )}
    </>
  )
}
