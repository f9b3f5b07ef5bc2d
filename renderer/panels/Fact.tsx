import type { ReactNode } from 'react'
import type { Source } from '../../shared/inventory/source.ts'
import { Sources } from '../evidence/Sources.tsx'
import { Term } from '../glossary/Term.tsx'
import styles from './Panel.module.css'

interface FactProps {
  name: string
  /** Where the value was seen; absent for one that says only that nothing was recorded. */
  sources?: readonly Source[] | undefined
  children: ReactNode
}

/** One name with its value, and the button to where it was seen. */
export function Fact({ name, sources = [], children }: FactProps) {
  return (
    <div>
      <dt>
        <Term>{name}</Term>
      </dt>
      <dd className={styles.value}>
        <div>{children}</div> <Sources sources={sources} />
      </dd>
    </div>
  )
}
