import type { Finished } from './run-parts.ts'

/** What `npm test` prints when all parts are over; the last line is the count. */
export function closingLines(finished: Finished[]): string[] {
  const failures = finished.filter(({ outcome }) => outcome.failed > 0)
  const reports = failures.flatMap(({ part, outcome }) => ['', `──── ${part} failed ────`, outcome.report.trim()])
  const skips = finished.flatMap(({ outcome }) => outcome.skipped)
  const reasons = [...new Set(skips.map((skip) => skip.reason))]
  const skipLines = reasons.flatMap((reason) => [
    `skipped: ${reason}`,
    ...skips.filter((skip) => skip.reason === reason).map((skip) => `         ${skip.test}`),
  ])
  const sum = (of: (one: Finished) => number) => finished.reduce((total, one) => total + of(one), 0)
  const passed = sum(({ outcome }) => outcome.passed)
  const failed = sum(({ outcome }) => outcome.failed)
  const skipped = sum(({ outcome }) => outcome.skipped.length)
  return [...reports, '', ...skipLines, `${passed} passed, ${failed} failed, ${skipped} skipped`]
}

/** The line that tells of one part. */
export function partLine({ part, outcome, milliseconds }: Finished): string {
  const counts = [
    `${outcome.passed} passed`,
    ...(outcome.failed > 0 ? [`${outcome.failed} failed`] : []),
    ...(outcome.skipped.length > 0 ? [`${outcome.skipped.length} skipped`] : []),
  ]
  const sign = outcome.failed > 0 ? '✗' : '✓'
  return `${sign} ${part.padEnd(8)} ${`${(milliseconds / 1000).toFixed(1)} s`.padStart(8)}   ${counts.join(', ')}`
}
