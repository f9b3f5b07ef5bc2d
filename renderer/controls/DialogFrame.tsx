import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import styles from './DialogFrame.module.css'
import { useFocusReturn } from './use-focus-return.ts'

interface DialogFrameProps {
  /** Its size and place. */
  className: string | undefined
  onClose: () => void
  /** Gives the focus to what is wanted first, within the element given. */
  onOpened: (content: HTMLElement) => void
  /** When it is gone and the focus is back where it was. */
  onClosed?: () => void
  /** Holds a `Radix.Title`, which names it. */
  children: ReactNode
}

/** What all dialogs are: a panel over the veiled window that keeps the focus, gives it back, and closes with Escape or a click beside it. */
export function DialogFrame({ className, onClose, onOpened, onClosed, children }: DialogFrameProps) {
  const giveBack = useFocusReturn()
  return (
    <Radix.Root open onOpenChange={onClose}>
      <Radix.Portal>
        <Radix.Overlay className={styles.overlay} />
        <Radix.Content
          className={`${styles.frame} ${className}`}
          aria-describedby={undefined}
          onOpenAutoFocus={(event) => {
            event.preventDefault()
            if (event.currentTarget instanceof HTMLElement) onOpened(event.currentTarget)
          }}
          onCloseAutoFocus={(event) => {
            giveBack(event)
            onClosed?.()
          }}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
