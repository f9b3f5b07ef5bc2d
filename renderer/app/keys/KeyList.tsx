import { X } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { IconButton } from '../../controls/Button.tsx'
import { useWindowStores, useWork } from '../../state/window-stores.tsx'
import styles from './KeyList.module.css'
import { keyList } from './key-list.ts'

/** The list itself, to be scrolled by keys; else the closing button would begin with its tooltip. */
function focusAll(event: Event): void {
  event.preventDefault()
  if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus()
}

/** Every key, and what it does. */
export function KeyList() {
  const { work } = useWindowStores()
  const shown = useWork(({ keyList }) => keyList)
  const show = (on: boolean) => work.getState().showKeyList(on)
  return (
    <Dialog.Root open={shown} onOpenChange={show}>
      <Dialog.Portal>
        <Dialog.Overlay className={styles.overlay} />
        <Dialog.Content className={styles.dialog} aria-describedby={undefined} onOpenAutoFocus={focusAll}>
          <header className={styles.head}>
            <Dialog.Title className={styles.title}>Keys</Dialog.Title>
            <IconButton name="Close" keys="Esc" onClick={() => show(false)}>
              <X aria-hidden />
            </IconButton>
          </header>
          <div className={styles.groups}>
            {keyList.map(({ title, rows }) => (
              <section key={title}>
                <h3 className={styles.group}>{title}</h3>
                <dl className={styles.rows}>
                  {rows.map(({ keys, does }) => (
                    <div key={does} className={styles.row}>
                      <dt>
                        {keys.map((key) => (
                          <kbd key={key} className={styles.key}>
                            {key}
                          </kbd>
                        ))}
                      </dt>
                      <dd>{does}</dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
