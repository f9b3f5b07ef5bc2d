import { Tooltip } from 'radix-ui'
import type { ReactNode } from 'react'
import styles from './Hint.module.css'

/** Words that appear when the pointer rests on the child, or when it has the focus; not while they are `off`. */
export function Hint({ text, off = false, children }: { text: string; off?: boolean; children: ReactNode }) {
  return (
    <Tooltip.Root {...(off && { open: false })}>
      <Tooltip.Trigger asChild>{children}</Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Content className={styles.hint} sideOffset={6} collisionPadding={8}>
          {text}
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}
