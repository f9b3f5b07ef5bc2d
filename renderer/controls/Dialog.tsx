import { X } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { IconButton } from './Button.tsx'
import styles from './Dialog.module.css'
import { useFocusReturn } from './use-focus-return.ts'

/** What is marked `data-first` has the focus, else the dialog itself, to be scrolled by keys: never the closing button, which would begin with its tooltip. */
function focusFirst(event: Event): void {
  event.preventDefault()
  const { currentTarget } = event
  if (!(currentTarget instanceof HTMLElement)) return
  const first = currentTarget.querySelector<HTMLElement>('[data-first]') ?? currentTarget
  first.focus()
}

interface DialogProps {
  title: string
  onClose: () => void
  /** The buttons at its foot, which stay in sight. */
  actions?: ReactNode
  children: ReactNode
}

/** A dialog over the window, as long as it is rendered. Escape and a click beside it close it. */
export function Dialog({ title, onClose, actions, children }: DialogProps) {
  const giveBack = useFocusReturn()
  return (
    <Radix.Root open onOpenChange={onClose}>
      <Radix.Portal>
        <Radix.Overlay className={styles.overlay} />
        <Radix.Content
          className={styles.dialog}
          aria-describedby={undefined}
          onOpenAutoFocus={focusFirst}
          onCloseAutoFocus={giveBack}
        >
          <header className={styles.head}>
            <Radix.Title className={styles.title}>{title}</Radix.Title>
            <IconButton name="Close" keys="Escape" onClick={onClose}>
              <X aria-hidden />
            </IconButton>
          </header>
          <div className={styles.body}>{children}</div>
          {actions !== undefined && <footer className={styles.foot}>{actions}</footer>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
