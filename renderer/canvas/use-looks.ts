import { useMemo } from 'react'
import type { Scene } from '../../shared/diagram/scene.ts'
import type { Analysis } from '../state/analysis.ts'
import { useQuestion, useSelection, useView } from '../state/window-stores.tsx'
import { connectedTo } from './connected.ts'
import type { Looks } from './looks.ts'
import { pathOverlay } from './path-overlay.ts'
import { nodeOfSubject } from './subject-of-node.ts'

/** What is selected, asked and pointed to, as the picture shows it. */
export function useLooks(scene: Scene, analysis: Analysis): Omit<Looks, 'focus'> {
  const subject = useSelection((state) => state.subject)
  const question = useQuestion((state) => state.question)
  const spotlight = useView((state) => state.spotlight)
  const selected = subject && nodeOfSubject(scene, subject)
  const path = useMemo(
    () => question && pathOverlay(scene, analysis.verdict(question), question),
    [scene, analysis, question],
  )
  const lit = useMemo(
    () => (selected === undefined || question ? undefined : connectedTo(scene, selected)),
    [scene, selected, question],
  )
  return { selected, lit, spotlight, path }
}
