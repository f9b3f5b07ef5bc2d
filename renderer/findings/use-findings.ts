import { useEffect, useMemo, useState } from 'react'
import type { Findings } from '../../shared/findings/find-findings.ts'
import type { Finding, FindingSubject } from '../../shared/findings/finding.ts'
import { findingsOf } from '../../shared/findings/findings-of.ts'
import { momentBefore } from '../compare/moment-before.ts'
import { analyse } from '../state/analysis.ts'
import { useClient, useComparing, useStation } from '../state/window-stores.tsx'
import { workedFindings } from './worked-findings.ts'

const NONE: readonly Finding[] = []

/**
 * What is found in the network as it is, whatever is supposed. `undefined` until it is worked out for the first time; while a
 * live picture changes, the latest that is known.
 */
export function useFindings(): Findings | undefined {
  const inventory = useStation(({ state }) => state?.inventory)
  const before = useComparing(
    ({ moments }) =>
      momentBefore(
        moments,
        moments.find(({ current }) => current),
      )?.id,
  )
  const client = useClient()
  const [latest, setLatest] = useState<{ host: string; findings: Findings }>()
  useEffect(() => {
    if (inventory === undefined) return
    let wanted = true
    const worked = workedFindings(analyse(inventory), client, before)
    const show = (findings: Findings) => wanted && setLatest({ host: hostOf(inventory), findings })
    if ('now' in worked) show(worked.now)
    else worked.later.then(show, () => undefined)
    return () => {
      wanted = false
    }
  }, [inventory, client, before])
  // Of another machine nothing is left standing.
  return inventory !== undefined && latest?.host === hostOf(inventory) ? latest.findings : undefined
}

const hostOf = ({ name, host }: { name: string; host: string }): string => `${name} ${host}`

/** Which findings are about a thing; those of its interfaces are a machine's, too. For marks on cards, and for its page. */
export function useFindingsOf(): (subject: FindingSubject) => readonly Finding[] {
  const found = useFindings()?.found ?? NONE
  const inventory = useStation(({ state }) => state?.inventory)
  return useMemo(() => findingsOf(found, inventory ?? { machines: [] }), [found, inventory])
}
