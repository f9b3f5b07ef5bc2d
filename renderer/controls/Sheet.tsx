import { X } from 'lucide-react'
import { Dialog } from 'radix-ui'
import type { ReactNode } from 'react'
import { IconButton } from './Button.tsx'
import styles from './Sheet.module.css'

interface SheetProps {
  title: string
  onClose: () => void
  /** The buttons at its foot. */
  actions?: ReactNode
  children: ReactNode
}

/** What is marked `data-first` has the focus, else the dialog itself: never the closing button, which would begin with its tooltip. */
function focusFirst(event: Event): void {
  event.preventDefault()
  const { currentTarget } = event
  if (!(currentTarget instanceof HTMLElement)) return
  const first = currentTarget.querySelector<HTMLElement>('[data-first]') ?? currentTarget
  first.focus()
}

/** A dialog over the window: a title, what it is about, and its buttons, which stay in sight. Escape and a click beside it close it. */
export function Sheet({ title, onClose, actions, children }: SheetProps) {
  return (
    <Dialog.Root open onOpenChange={(open) => open || onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className={styles.overlay} />
        <Dialog.Content className={styles.sheet} aria-describedby={undefined} onOpenAutoFocus={focusFirst}>
          <header className={styles.head}>
            <Dialog.Title className={styles.title}>{title}</Dialog.Title>
            <IconButton name="Close" keys="Esc" onClick={onClose}>
              <X aria-hidden />
            </IconButton>
          </header>
          <div className={styles.body}>{children}</div>
          {actions !== undefined && <footer className={styles.foot}>{actions}</footer>}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
