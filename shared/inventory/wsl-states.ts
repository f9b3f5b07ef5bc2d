import type { ReadMachine } from '../parse/read-recording.ts'
import { factsOf, type SeenFact } from './seen.ts'
import type { Source } from './source.ts'

export type Distribution = SeenFact<'wsl-distribution'>

/** Whether a distribution runs, in which words, and what says so. */
export interface WslState {
  /** Absent where it can't be told. */
  runs?: boolean
  words: string
  sources: Source[]
}

/**
 * The states that wsl.exe prints are words of the user's language in older versions. Where they are not English, the list of those that run
 * tells them apart, as long as it is one: an older wsl.exe prints how it is used instead.
 */
export function wslStates(host: ReadMachine, all: readonly Distribution[]): (one: Distribution) => WslState {
  const running = runningNames(host, all)
  return ({ fact, source }) => {
    const { state, name } = fact
    if (isEnglish(state)) return { runs: /^running$/i.test(state), words: state, sources: [source] }
    if (running === undefined) return { words: state, sources: [source] }
    const said = running.get(name)
    const words = `${state} (${said === undefined ? 'does not run' : 'runs'})`
    return { runs: said !== undefined, words, sources: [source, ...(said === undefined ? [] : [said])] }
  }
}

const isEnglish = (state: string): boolean =>
  /^(?:running|stopped|installing|uninstalling|converting|exporting)$/i.test(state)

/** Undefined where nobody listed them, or where what was printed is no list of these distributions. */
function runningNames(host: ReadMachine, all: readonly Distribution[]): Map<string, Source> | undefined {
  const asked = host.outputs.some(
    ({ parser, output }) => parser?.id === 'wsl-list-running' && output.failure === undefined,
  )
  if (!asked) return undefined
  const known = new Set(all.map(({ fact }) => fact.name))
  const said = factsOf(host, 'wsl-running')
  if (said.some(({ fact }) => !known.has(fact.name))) return undefined
  const names = new Map(said.map(({ fact, source }) => [fact.name, source]))
  // One word for those that run, and another for the rest: else the two lists do not belong together.
  const words = new Set(all.flatMap(({ fact }) => (names.has(fact.name) ? [fact.state] : [])))
  const others = all.filter(({ fact }) => !names.has(fact.name))
  return words.size <= 1 && others.every(({ fact }) => !words.has(fact.state)) ? names : undefined
}
