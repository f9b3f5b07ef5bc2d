import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '../../controls/Button.tsx'
import styles from './Banner.module.css'

interface BannerProps {
  tone: 'caution' | 'stopped' | 'may'
  /** What to do about it: buttons. */
  actions?: ReactNode
  onClose?: () => void
  children: ReactNode
}

/** A line above the picture that must be read; the picture stays. */
export function Banner({ tone, actions, onClose, children }: BannerProps) {
  return (
    <div className={styles.banner} data-tone={tone} role={tone === 'may' ? 'note' : 'alert'}>
      <p className={styles.words}>{children}</p>
      {actions}
      {onClose !== undefined && (
        <IconButton name="Put away" onClick={onClose}>
          <X aria-hidden />
        </IconButton>
      )}
    </div>
  )
}
