import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '../controls/Button.tsx'
import { Chip } from '../controls/Chip.tsx'
import { Term } from '../glossary/Term.tsx'
import { BackButton } from './BackButton.tsx'
import styles from './Panel.module.css'

interface PageProps {
  title: string
  /** The two names of a title that is made of them: however long the one, the other is read. */
  ends?: { from: string; to: string }
  chips?: readonly string[]
  /** Buttons beside the one that closes. */
  actions?: ReactNode
  onClose: () => void
  children: ReactNode
}

/** One page of the side panel: its title, what kind of thing it is, and a way to leave it. */
export function Page({ title, ends, chips = [], actions, onClose, children }: PageProps) {
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <BackButton />
        <div className={styles.head}>
          {ends === undefined ? (
            <h2 className={styles.title} title={title}>
              {title}
            </h2>
          ) : (
            <h2 className={styles.ends} title={title}>
              <span className={styles.end}>{ends.from}</span> <span>→</span>{' '}
              <span className={styles.end}>{ends.to}</span>
            </h2>
          )}
          <IconButton name="Close" onClick={onClose}>
            <X aria-hidden />
          </IconButton>
        </div>
        {chips.length > 0 && (
          <p className={styles.chips}>
            {chips.map((chip) => (
              <Chip key={chip}>
                <Term>{chip}</Term>
              </Chip>
            ))}
          </p>
        )}
        {actions}
      </header>
      {children}
    </div>
  )
}
