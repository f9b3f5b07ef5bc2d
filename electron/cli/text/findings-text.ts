import { type Severity, severities } from '../../../shared/findings/finding.ts'
import type { FindingResult, FindingsResult } from '../findings-result.ts'
import { cutTo } from './display-width.ts'
import { type Page, pageOf, section } from './section.ts'
import { printableValue } from './without-controls.ts'
import { hang } from './wrap.ts'

/** More rows than these are counted, not shown. */
const MOST_ROWS = 4

const titles: Record<Severity, string> = { error: 'ERRORS', warning: 'WARNINGS', notice: 'GOOD TO KNOW' }
const words: Record<Severity, [one: string, many: string]> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  notice: ['notice', 'notices'],
}

/** The findings by severity, each with the rows that prove it, why it matters and what could be done; then what was looked at. */
export function findingsText(given: FindingsResult, page: Page): string {
  const result = printableValue(given)
  const { findings, checked, unchecked } = result
  return pageOf([
    headline(result, page),
    ...severities.map((severity) =>
      section(
        titles[severity],
        findings.filter((one) => one.severity === severity).flatMap((one) => findingLines(one, page)),
        page,
      ),
    ),
    section(
      'NOT CHECKED: THESE COMMANDS WOULD TELL',
      unchecked.flatMap(({ checks, missing }) => hang('  – ', `${checks}: ${missing.join('; ')}`, page.width)),
      page,
    ),
    section(findings.length === 0 ? 'CHECKED' : 'ALSO CHECKED', checkedLines(findings, checked, page), page),
  ])
}

function headline({ findings, checked }: FindingsResult, { width, paint }: Page): string[] {
  if (findings.length === 0)
    return hang(
      { text: 'Nothing found. ', paint: paint.good },
      `${checked.length === 1 ? 'One thing was' : `These ${checked.length} things were`} checked in what was recorded.`,
      width,
    )
  const counts = severities.flatMap((severity) => {
    const count = findings.filter((one) => one.severity === severity).length
    return count === 0 ? [] : [`${count} ${words[severity][count === 1 ? 0 : 1]}`]
  })
  return [paint.strong(`${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}: ${counts.join(', ')}.`)]
}

function findingLines(finding: FindingResult, page: Page): string[] {
  const { severity, code, title, sentence, why, remedies, reference, assumptions } = finding
  const { width, paint } = page
  const colour = { error: paint.bad, warning: paint.unsure, notice: paint.muted }[severity]
  return [
    ...hang({ text: '  ● ', paint: colour }, `${title} (${code})`, width),
    ...hang('    ', sentence, width),
    ...evidenceLines(finding, page),
    ...assumptions.flatMap((one) => hang('      assumed: ', one.sentence, width).map(paint.unsure)),
    ...hang('    Why it matters: ', why, width),
    ...remedies.flatMap(({ title: what, commands, caution }) => [
      ...hang('    What could be done: ', what, width),
      ...commands.map((command) => `      ${paint.strong(command)}`),
      ...(caution === undefined ? [] : hang('      Mind: ', caution, width)),
    ]),
    ...hang('    More: ', `${reference.title}, ${reference.url}`, width).map(paint.muted),
  ]
}

function evidenceLines({ evidence }: FindingResult, { width, paint }: Page): string[] {
  const rows = evidence.slice(0, MOST_ROWS).map(({ machine, command, line, text }) => {
    return paint.muted(cutTo(`      ${machine}: ${command}, line ${line}: ${text.replace(/ {2,}/g, '  ')}`, width))
  })
  const more = evidence.length - rows.length
  return more > 0
    ? [...rows, paint.muted(`      and ${more} more ${more === 1 ? 'row' : 'rows'} (--json lists all)`)]
    : rows
}

/** What was looked at and is as it should be. */
function checkedLines(
  findings: readonly FindingResult[],
  checked: FindingsResult['checked'],
  { width }: Page,
): string[] {
  const found = new Set(findings.map(({ code }) => code))
  return checked.filter(({ code }) => !found.has(code)).flatMap(({ checks }) => hang('  – ', checks, width))
}
