import type { Told } from './step.ts'

/** Whether the answer that was given last is the right one. What is to be clicked is kept only once it was. */
export function isRight({ ask }: Told, answer: number | undefined): boolean {
  if (answer === undefined) return false
  return 'click' in ask || ask.choices[answer]?.right === true
}
