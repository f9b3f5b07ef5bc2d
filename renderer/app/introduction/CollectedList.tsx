import { useEffect, useState } from 'react'
import type { CollectedPart } from '../../../shared/contract/contract.ts'
import { CommandList } from '../../controls/CommandList.tsx'
import { useClient } from '../../state/window-stores.tsx'
import styles from './Introduction.module.css'

/** The very commands that look at this machine, each with what it reads. */
export function CollectedList() {
  const client = useClient()
  const [parts, setParts] = useState<readonly CollectedPart[]>()
  useEffect(() => {
    let gone = false
    const show = (told: readonly CollectedPart[]) => {
      if (!gone) setParts(told)
    }
    client.station.collected().then(show, () => show([]))
    return () => {
      gone = true
    }
  }, [client])
  if (parts === undefined) return null
  if (parts.length === 0) return <p>On this system nothing is collected: this version can’t look at it yet.</p>
  return parts.map(({ where, commands }) => (
    <section key={where}>
      <h4 className={styles.where}>{where}</h4>
      <CommandList commands={commands} />
    </section>
  ))
}
