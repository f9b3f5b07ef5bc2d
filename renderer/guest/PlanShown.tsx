import type { GuestPlan } from '../../shared/contract/guest-asking.ts'
import { CommandList } from '../controls/CommandList.tsx'
import { CopyButton } from '../controls/CopyButton.tsx'
import styles from './AskGuest.module.css'

/** What would be run, word for word, before it is. */
export function PlanShown({ plan, guest }: { plan: GuestPlan; guest: string }) {
  return (
    <section className={styles.plan} aria-label="What would be run">
      <h3 className={styles.heading}>Run on this machine</h3>
      {plan.lines.map((line) => (
        <div key={line} className={styles.line}>
          <code>{line}</code>
          <CopyButton text={line} what="command" look="quiet" />
        </div>
      ))}
      <h3 className={styles.heading}>
        <bdi>{guest}</bdi> then runs, and tells
      </h3>
      <CommandList commands={plan.commands} />
      <p>These only read. Nothing is changed, here or there, and what it tells stays on this machine.</p>
    </section>
  )
}
