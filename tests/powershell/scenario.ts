import { fixtureText } from '../support/fixture-text.ts'
import type { Scenario } from './engine.ts'

/** One of the machines in `tests/fixtures/windows-machines`. */
export function scenario(name: string): Scenario {
  const told: Scenario = JSON.parse(fixtureText(`windows-machines/${name}.json`))
  return told
}
