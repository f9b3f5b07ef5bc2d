import { writeFileSync } from 'node:fs'
import type { Reporter, TestModule } from 'vitest/node'
import type { Skip } from './part.ts'
import type { Summary } from './vitest-part.ts'

/** Counts a Vitest run into the file that SWITCHYARD_SUMMARY names, with the reason that each skipped test gave. */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const file = process.env['SWITCHYARD_SUMMARY']
    if (file === undefined) return
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const suites = modules.flatMap((module) => [...module.children.allSuites()])
    const count = (state: string) => tests.filter((test) => test.result().state === state).length
    const notes = tests.flatMap((test) => {
      const result = test.result()
      return result.state === 'skipped' ? [{ test: test.fullName, note: result.note }] : []
    })
    const skipped = notes.flatMap(({ test, note }): Skip[] =>
      note === undefined ? [] : [{ test, reason: note.replace(/^skipped: /, '') }],
    )
    const unexplained = notes.flatMap(({ test, note }) => (note === undefined ? [test] : []))
    const brokenModules = modules.filter((module) => module.errors().length > 0).length
    const brokenSuites = suites.filter((suite) => suite.errors().length > 0).length
    const summary: Summary = {
      passed: count('passed'),
      failed: count('failed') + count('pending'),
      skipped,
      unexplained,
      broken: brokenModules + brokenSuites + unhandled.length,
    }
    writeFileSync(file, JSON.stringify(summary))
  }
}
