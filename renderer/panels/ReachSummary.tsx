import { Suspense } from 'react'
import { Callout } from '../controls/Callout.tsx'
import { Working } from '../controls/Working.tsx'
import { askedWords } from './asked-words.ts'
import styles from './Panel.module.css'
import { useReach } from './use-reach.ts'

/** Whom it reaches and who reaches it, in two sentences. */
export function ReachSummary({ id }: { id: string }) {
  return (
    <Suspense fallback={<Working what="whom it reaches" />}>
      <Sentences id={id} />
    </Suspense>
  )
}

function Sentences({ id }: { id: string }) {
  const { summary, protocol, port } = useReach(id)
  if (summary === undefined) return null
  return (
    <Callout>
      {summary.reaches} <strong>{summary.reachedBy}</strong>{' '}
      <span className={styles.muted}>(Asked: {askedWords(protocol, port)}.)</span>
    </Callout>
  )
}
