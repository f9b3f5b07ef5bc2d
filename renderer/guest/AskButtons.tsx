import { Button } from '../controls/Button.tsx'
import styles from './AskGuest.module.css'
import type { AskingGuest } from './use-asking-guest.ts'

interface AskButtonsProps {
  asking: AskingGuest
  isReady: boolean
  onAsk: () => void
  onLeave: () => void
}

/** What is being done, and what can be done next. */
export function AskButtons({ asking: { working, outcome, stop }, isReady, onAsk, onLeave }: AskButtonsProps) {
  const isTold = outcome?.kind === 'told'
  return (
    <>
      <span className={styles.working} role="status">
        {working}
      </span>
      {working === undefined ? (
        <Button onClick={onLeave}>{isTold ? 'Close' : 'Cancel'}</Button>
      ) : (
        <Button onClick={stop}>Stop</Button>
      )}
      {!isTold && (
        <Button look="strong" disabled={!isReady} onClick={onAsk}>
          {outcome === undefined ? 'Ask' : 'Ask again'}
        </Button>
      )}
    </>
  )
}
