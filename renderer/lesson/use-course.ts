import { useEffect, useMemo, useState } from 'react'
import { useLesson, useStation, useWindowStores } from '../state/window-stores.tsx'
import { keepWhatIsShown } from './before-lesson.ts'
import { type Moments, openMoments } from './open-moments.ts'
import type { Step, Told } from './step.ts'
import { steps } from './steps.ts'

export interface Course {
  step: Step
  /** From 0. */
  index: number
  told: Told
  /** Id of the moment that the step is about. */
  moment: string
}

/** Opens the sample for the lesson; whoever leaves it sees again what was there before. The course is absent until the sample is. */
export function useCourse(): { course: Course | undefined; failed: string | undefined; leave: () => void } {
  const stores = useWindowStores()
  const [showBefore] = useState(() => keepWhatIsShown(stores))
  const hidden = useStation(({ state }) => state?.hidden === true)
  const [opened, setOpened] = useState<{ moments: Moments; hidden: boolean }>()
  const [failed, setFailed] = useState<string>()
  const stepId = useLesson(({ step }) => step)
  useEffect(() => {
    const end = new AbortController()
    openMoments(stores, end.signal).then(
      (moments) => setOpened({ moments, hidden }),
      (error: unknown) => {
        if (!end.signal.aborted) setFailed(wordsOf(error))
      },
    )
    return () => end.abort()
  }, [stores, hidden])
  // What was opened before the addresses were hidden names the real ones.
  const moments = opened?.hidden === hidden ? opened.moments : undefined
  const course = useMemo(() => moments && courseAt(stepId, moments), [stepId, moments])
  const leave = () => {
    stores.lesson.getState().leave()
    showBefore().catch((error: unknown) => {
      stores.station.getState().refuse({ code: 'no-way-back', sentence: wordsOf(error) })
    })
  }
  return { course, failed, leave }
}

function courseAt(stepId: string | undefined, moments: Moments): Course | undefined {
  const index = Math.max(
    steps.findIndex(({ id }) => id === stepId),
    0,
  )
  const step = steps[index]
  if (step === undefined) return undefined
  const now = moments[step.moment]
  const beside = moments[step.moment === 'first' ? 'last' : 'first']
  return { step, index, told: step.tell(now.inventory, beside.inventory), moment: now.id }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
