import { createStore } from 'zustand/vanilla'
import type { Remembered } from './remembered.ts'

/** How far somebody is in the lesson. What its steps are, and what was on show before it, the lesson itself knows. */
export interface Lesson {
  on: boolean
  /** Id of the step; absent for the first. */
  step?: string
  /** By step: which answer was given last (0 for the thing that was to be clicked). */
  answers: Readonly<Record<string, number>>
  start: () => void
  /** Puts the lesson away; the way that was gone is remembered. */
  leave: () => void
  go: (step: string) => void
  answer: (step: string, choice: number) => void
  /** Forgets the answers and begins anew. */
  again: () => void
}

export function createLessonStore({ step, answers }: Remembered['lesson']) {
  return createStore<Lesson>()((set) => ({
    on: false,
    ...(step === undefined ? {} : { step }),
    answers,
    start: () => set({ on: true }),
    leave: () => set({ on: false }),
    go: (step) => set({ step }),
    answer: (step, choice) => set(({ answers }) => ({ answers: { ...answers, [step]: choice } })),
    again: () => set(({ step: _, ...rest }) => ({ ...rest, answers: {} }), true),
  }))
}
