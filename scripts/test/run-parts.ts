import type { Outcome, Part } from './part.ts'

/** A part that is over, and how long it took. */
export interface Finished {
  part: string
  outcome: Outcome
  milliseconds: number
}

/**
 * Runs the parts, at most `atOnce` at a time, each when those that it comes after are over (or are not among these).
 * A part that throws, or in which nothing ran at all, counts as one failure.
 */
export async function runParts(
  parts: Part[],
  atOnce: number,
  report: { started: (part: Part) => void; finished: (finished: Finished) => void },
  clock: () => number = () => performance.now(),
): Promise<Finished[]> {
  const waiting = [...parts]
  const over: Finished[] = []
  const unfinished = new Set(parts.map((part) => part.name))
  const running = new Set<Promise<void>>()
  while (waiting.length > 0 || running.size > 0) {
    const next = waiting.findIndex((part) => !part.after.some((name) => unfinished.has(name)))
    const [part] = running.size < atOnce && next >= 0 ? waiting.splice(next, 1) : []
    if (part === undefined) {
      if (running.size === 0)
        throw new Error(`these parts wait for each other: ${waiting.map((p) => p.name).join(', ')}`)
      await Promise.race(running)
      continue
    }
    report.started(part)
    const begin = clock()
    const job = outcomeOf(part).then((outcome) => {
      const finished = { part: part.name, outcome, milliseconds: clock() - begin }
      running.delete(job)
      unfinished.delete(part.name)
      over.push(finished)
      report.finished(finished)
    })
    running.add(job)
  }
  return over
}

async function outcomeOf(part: Part): Promise<Outcome> {
  try {
    const outcome = await part.run()
    if (outcome.passed + outcome.failed + outcome.skipped.length > 0) return outcome
    return { ...outcome, failed: 1, report: `${outcome.report}\n${part.name} ran no test.` }
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { passed: 0, failed: 1, skipped: [], report: `${part.name} crashed:\n${text}` }
  }
}
