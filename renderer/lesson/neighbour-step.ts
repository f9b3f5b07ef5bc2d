import { steps } from './steps.ts'

/** Id of the step that many further on (or back); at the ends it stays. */
export function neighbourStep(id: string | undefined, by: number): string {
  const index = Math.max(
    steps.findIndex((step) => step.id === id),
    0,
  )
  const last = steps.length - 1
  return steps[Math.min(Math.max(index + by, 0), last)]?.id ?? ''
}
