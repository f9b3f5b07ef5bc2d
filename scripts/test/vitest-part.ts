import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import type { Outcome, Part } from './part.ts'
import { runCommand } from './run-command.ts'

/** What summary-reporter.ts writes when a run is over. */
export const Summary = z.object({
  passed: z.number(),
  failed: z.number(),
  skipped: z.array(z.object({ test: z.string(), reason: z.string() })),
  /** Tests that did not run and gave no reason: `.skip`, `.only` elsewhere, or a hook before them failed. */
  unexplained: z.array(z.string()),
  /** Files that could not be loaded and errors outside any test. */
  broken: z.number(),
})
export type Summary = z.infer<typeof Summary>

/** A part that Vitest runs. `filters` name the test files to run; none means all of that configuration. */
export function vitestPart(
  name: string,
  config: string,
  options: { filters: string[]; after?: string[]; seconds: number },
): Part {
  return { name, after: options.after ?? [], run: () => runVitest(config, options.filters, options.seconds) }
}

async function runVitest(config: string, filters: string[], seconds: number): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'switchyard-test-'))
  const file = join(folder, 'summary.json')
  try {
    const command = ['vitest', 'run', '--config', config, ...filters]
    const { ok, output, problem } = await runCommand(command, seconds, { SWITCHYARD_SUMMARY: file })
    const summary = readSummary(file)
    if (summary === undefined) {
      return {
        passed: 0,
        failed: 1,
        skipped: [],
        report: `${output}\n${problem ?? ''}\nNo summary: the run broke off.`,
      }
    }
    const { passed, skipped, unexplained } = summary
    const failed = summary.failed + summary.broken + unexplained.length
    const silent = unexplained.map((test) => `did not run, and gave no reason: ${test}`)
    const report = [output, problem, ...silent].filter(Boolean).join('\n')
    // Vitest itself may know of something wrong that no test carries (an unhandled rejection, a hung worker).
    return { passed, failed: !ok && failed === 0 ? 1 : failed, skipped, report }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function readSummary(file: string): Summary | undefined {
  try {
    return Summary.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}
