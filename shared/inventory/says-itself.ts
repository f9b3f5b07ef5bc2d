import type { Source } from './source.ts'

/** Whether a machine says so itself: in an output of its own, or in what it told another of itself. */
export function saysItself(sources: readonly Source[], machine: string): boolean {
  return sources.some((source) => source.kind === 'seen' && (source.machine === machine || source.toldBy === machine))
}
