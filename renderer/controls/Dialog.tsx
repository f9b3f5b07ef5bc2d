import { X } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { IconButton } from './Button.tsx'
import styles from './Dialog.module.css'
import { DialogFrame } from './DialogFrame.tsx'

/** What is marked `data-first` has the focus, else the dialog itself, to be scrolled by keys: never the closing button, which would begin with its tooltip. */
function focusFirst(content: HTMLElement): void {
  const first = content.querySelector<HTMLElement>('[data-first]') ?? content
  first.focus()
}

interface DialogProps {
  title: string
  onClose: () => void
  /** The buttons at its foot, which stay in sight. */
  actions?: ReactNode
  /** For what stands in columns. */
  wide?: boolean
  children: ReactNode
}

/** A dialog over the window, as long as it is rendered. Escape and a click beside it close it. */
export function Dialog({ title, onClose, actions, wide = false, children }: DialogProps) {
  return (
    <DialogFrame
      className={wide ? `${styles.dialog} ${styles.wide}` : styles.dialog}
      onClose={onClose}
      onOpened={focusFirst}
    >
      <header className={styles.head}>
        <Radix.Title className={styles.title}>{title}</Radix.Title>
        <IconButton name="Close" keys="Escape" onClick={onClose}>
          <X aria-hidden />
        </IconButton>
      </header>
      <div className={styles.body}>{children}</div>
      {actions !== undefined && <footer className={styles.foot}>{actions}</footer>}
    </DialogFrame>
  )
}
