import { isPassing } from '../../shared/parse/is-passing.ts'
import type { Recording } from '../../shared/recording/recording.ts'

/**
 * Whether two recordings say the same of the network, word for word: times, durations and counters aside, the same commands failed and
 * printed the same.
 */
export function sameTexts(one: Recording, other: Recording): boolean {
  return (
    one.name === other.name &&
    alike(
      one.machines,
      other.machines,
      (a, b) =>
        a.id === b.id &&
        a.name === b.name &&
        alike(
          a.outputs,
          b.outputs,
          (x, y) =>
            x.id === y.id &&
            x.command === y.command &&
            (x.text === y.text || isPassing(x.command)) &&
            x.failure?.sentence === y.failure?.sentence,
        ),
    )
  )
}

function alike<T>(one: readonly T[], other: readonly T[], same: (a: T, b: T) => boolean): boolean {
  return (
    one.length === other.length &&
    one.every((item, index) => {
      const counterpart = other[index]
      return counterpart !== undefined && same(item, counterpart)
    })
  )
}
