/** What one part of the tests came to. `report` is printed in full where something failed. */
export interface Outcome {
  passed: number
  failed: number
  skipped: Skip[]
  report: string
}

/** A test that could not run here, and why. */
export interface Skip {
  test: string
  reason: string
}

/** One part of `npm test`. `run` never needs to catch: a part that throws has failed. */
export interface Part {
  name: string
  /** Parts that must be over first. */
  after: string[]
  run: () => Promise<Outcome>
}
