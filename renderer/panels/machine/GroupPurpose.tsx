import type { Address } from '../../../shared/net/address.ts'
import { multicastGroupOf } from '../../../shared/net/multicast-groups.ts'
import { Explained } from '../../glossary/Term.tsx'
import styles from '../Panel.module.css'

/** What a multicast group is for, where that is written, and what somebody near could do with it. */
export function GroupPurpose({ address }: { address: Address }) {
  const group = multicastGroupOf(address)
  if (group === undefined) return null
  return (
    <div className={styles.muted}>
      <Explained>{group.sentence}</Explained> ({group.source})
      {group.weakness && (
        <>
          {' '}
          <strong>Mind:</strong> {group.weakness}
        </>
      )}
    </div>
  )
}
