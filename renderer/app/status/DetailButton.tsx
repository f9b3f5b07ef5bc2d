import { ChevronUp } from 'lucide-react'
import { Popover } from 'radix-ui'
import type { ReactNode } from 'react'
import styles from './DetailButton.module.css'

interface DetailButtonProps {
  words: string
  /** Heading of what opens. */
  title: string
  tone?: 'plain' | 'caution'
  children: ReactNode
}

/** A few words in the status line that open at length. */
export function DetailButton({ words, title, tone = 'plain', children }: DetailButtonProps) {
  return (
    <Popover.Root>
      <Popover.Trigger className={styles.trigger} data-tone={tone}>
        {words}
        <ChevronUp aria-hidden />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className={styles.content}
          side="top"
          align="end"
          sideOffset={6}
          collisionPadding={8}
          aria-label={title}
        >
          <h2 className={styles.title}>{title}</h2>
          {children}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
