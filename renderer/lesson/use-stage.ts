import { useEffect, useRef } from 'react'
import { hostKey } from '../canvas/use-layout.ts'
import { useAnalysisIfAny } from '../state/use-analysis.ts'
import { useLesson, useStation, useWindowStores, type WindowStores } from '../state/window-stores.tsx'
import { bringTabIntoSight } from './bring-tab-into-sight.ts'
import { isRight } from './is-right.ts'
import { nodesOfLights } from './nodes-of-lights.ts'
import type { Course } from './use-course.ts'

/** Shows what a step is about: its moment, the picture with its lights, and what lies open beside it; what it supposes once it is answered. */
export function useStage(course: Course | undefined): void {
  const stores = useWindowStores()
  const { client, view, whatIf } = stores
  const shown = useStation(({ state }) => (state?.source.kind === 'sample' ? state.moment : undefined))
  const answered = useLesson(({ answers }) => course !== undefined && isRight(course.told, answers[course.step.id]))
  const staged = useRef<Course>(undefined)

  useEffect(() => {
    if (course !== undefined) void client.station.moment({ id: course.moment })
  }, [client, course])

  useEffect(() => {
    if (course === undefined || shown !== course.moment || staged.current === course) return
    staged.current = course
    setStage(stores, course)
  }, [stores, course, shown])

  const suppose = answered ? course?.told.suppose : undefined
  useEffect(() => {
    if (suppose === undefined) return
    whatIf.getState().toggle(suppose)
    return () => whatIf.getState().backToHowItIs()
  }, [whatIf, suppose])

  // The lights are looked for anew where something is supposed: the picture is another one then.
  const picture = useAnalysisIfAny()?.picture
  const lights = shown === course?.moment ? course?.told.lights : undefined
  useEffect(() => {
    if (lights === undefined || picture === undefined || !('now' in picture)) return
    view.getState().shine(nodesOfLights(picture.now.scene, lights))
    return () => view.getState().shine()
  }, [view, lights, picture])
}

function setStage({ station, view, selection, question }: WindowStores, { told }: Course): void {
  const inventory = station.getState().state?.inventory
  if (inventory === undefined) return
  const { shows } = told
  view.getState().open('topology')
  view.getState().setViewport(hostKey(inventory), undefined)
  question.getState().clear()
  selection.getState().clear()
  selection.getState().closeRaw()
  if (shows !== undefined && 'question' in shows) question.getState().ask(shows.question)
  if (shows !== undefined && 'subject' in shows) {
    selection.getState().select(shows.subject)
    if (shows.tab !== undefined) {
      selection.getState().openTab(shows.tab)
      bringTabIntoSight(shows.tab)
    }
  }
}
