import type { Evidence } from '../evidence.ts'
import type { BlockResult, HopResult, ReachResult } from '../reach-result.ts'
import { cutTo } from './display-width.ts'
import { type Page, pageOf, section } from './section.ts'
import { whatIfLines } from './what-if-text.ts'
import { printableValue } from './without-controls.ts'
import { hang } from './wrap.ts'

/** The answer in one sentence, then why not, the way there and back with the rows that say so, what was taken for granted, what could be done. */
export function reachText(given: ReachResult, page: Page): string {
  const result = printableValue(given)
  const sections = [
    whatIfLines(result.whatIf ?? [], page),
    headline(result, page),
    section(
      'What stops it, in order',
      result.blocks.flatMap((block, index) => blockLines(block, index + 1, page)),
      page,
    ),
    section(
      result.verdict === 'reachable' ? 'The way there' : 'The way, as far as it goes',
      result.hops.flatMap((hop) => hopLines(hop, page)),
      page,
    ),
    section(
      'The answer’s way back',
      result.replyHops.flatMap((hop) => hopLines(hop, page)),
      page,
    ),
    section(
      'Taken for granted',
      result.assumptions.flatMap(({ sentence }) => hang('  – ', sentence, page.width)),
      page,
    ),
    section(
      'What could be done (to copy; nothing was changed)',
      result.remedies.flatMap((remedy) => remedyLines(remedy, page)),
      page,
    ),
  ]
  return pageOf(sections)
}

const answers = { reachable: ['Yes', 'good'], blocked: ['No', 'bad'], unknown: ['Unknown', 'unsure'] } as const

function headline({ verdict, sentence }: ReachResult, { width, paint }: Page): string[] {
  const [word, colour] = answers[verdict]
  return hang({ text: `${word}. `, paint: (text) => paint[colour](paint.strong(text)) }, sentence, width)
}

function blockLines(
  { code, machine, sentence, evidence, assumptions }: BlockResult,
  number: number,
  page: Page,
): string[] {
  return [
    ...hang(`  ${number}. `, `${code}, at ${machine}: ${sentence}`, page.width),
    ...ground(evidence, assumptions, machine, page),
  ]
}

function hopLines({ number, machine, sentence, evidence, assumptions }: HopResult, page: Page): string[] {
  const words = sentence.includes(machine) ? sentence : `${machine}: ${sentence}`
  return [...hang(`  ${number}. `, words, page.width), ...ground(evidence, assumptions, machine, page)]
}

/** The rows that say so, or what is assumed instead. */
function ground(
  evidence: Evidence[],
  assumptions: { sentence: string }[],
  machine: string,
  { width, paint }: Page,
): string[] {
  const rows = evidence.map((row) => {
    const where = row.machine === machine ? '' : `${row.machine}: `
    const owner = row.toldBy === undefined ? where : `${row.toldBy} told ${row.machine}: `
    return paint.muted(
      cutTo(`     ${owner}${row.command}, line ${row.line}: ${row.text.replace(/ {2,}/g, '  ')}`, width),
    )
  })
  const taken = assumptions.flatMap(({ sentence }) => hang('     assumed: ', sentence, width).map(paint.unsure))
  return [...rows, ...taken]
}

function remedyLines({ title, commands, caution }: ReachResult['remedies'][number], { width, paint }: Page): string[] {
  const careful = caution === undefined ? [] : hang('      Mind: ', caution, width)
  return [...hang('  – ', title, width), ...commands.map((command) => `      ${paint.strong(command)}`), ...careful]
}
