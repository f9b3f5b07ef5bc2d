import { afterAll, beforeAll } from 'vitest'
import { type Running, startSwitchyard } from './start-switchyard.ts'

/**
 * A Switchyard for the tests of one file (or one `describe`): started before the first, stopped after the last.
 * Gives a function, because there is none before the tests begin.
 */
export function switchyardForFile(...args: string[]): () => Running {
  let running: Running | undefined
  beforeAll(async () => {
    running = await startSwitchyard(args)
  })
  afterAll(() => running?.stop())
  return () => {
    if (running === undefined) throw new Error('Switchyard is started by the time that tests run, not before')
    return running
  }
}
