import { Tooltip } from 'radix-ui'
import type { ReactNode } from 'react'
import styles from './Hint.module.css'

interface HintProps {
  text: string
  off?: boolean
  /** Where they stand, if there is room. */
  side?: 'top' | 'right'
  children: ReactNode
}

/** Words that appear when the pointer rests on the child, or when it has the focus; not while they are `off`. */
export function Hint({ text, off = false, side = 'top', children }: HintProps) {
  return (
    <Tooltip.Root {...(off && { open: false })}>
      <Tooltip.Trigger asChild>{children}</Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Content className={styles.hint} side={side} sideOffset={6} collisionPadding={8}>
          {text}
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}
