import type { DetailResult, DifferenceResult, DiffResult } from '../diff-result.ts'
import { cutTo } from './display-width.ts'
import { type Page, pageOf, section } from './section.ts'
import { printableValue } from './without-controls.ts'
import { hang } from './wrap.ts'

/** More than these are counted, not listed: --json has them all. */
const MOST = 12

/** Reads like a story: what changed, the most important first, each with the row of both sides; who reaches whom; what can't be said. */
export function diffText(given: DiffResult, labels: Record<'before' | 'after', string>, page: Page): string {
  const result = printableValue(given)
  const { before, after } = printableValue(labels)
  const { differences, verdicts, notRecorded } = result
  return pageOf([
    hang('', `${momentWords(before, result.before)} → ${momentWords(after, result.after)}`, page.width).map(
      page.paint.strong,
    ),
    differences.length === 0
      ? [`${page.paint.good('Nothing differs')} in what both recorded.`]
      : section(
          'WHAT CHANGED',
          differences.flatMap((one) => storyLines(one, { before, after }, page)),
          page,
        ),
    section('WHO CAN REACH WHOM', reachLines(result, page), page),
    section(
      'NOT TO BE COMPARED',
      notRecorded.flatMap(({ sentence }) => hang('  – ', sentence, page.width)),
      page,
    ),
    verdicts.length === 0
      ? []
      : hang('', 'Asked for ping. switchyard reach FROM TO tells the way, hop by hop.', page.width).map(
          page.paint.muted,
        ),
  ])
}

function momentWords(label: string, { name, takenAt }: DiffResult['before']): string {
  const named = label === name ? name : `${label} (${name})`
  return takenAt === null ? named : `${named}, ${takenAt.replace('T', ' ').replace(/(?:\.\d+)?Z$/, ' UTC')}`
}

type Labels = Record<'before' | 'after', string>

function storyLines(one: DifferenceResult, labels: Labels, page: Page): string[] {
  const rows = one.details.slice(0, MOST).flatMap((detail) => hang('      – ', detail.sentence, page.width))
  const more = one.details.length - MOST
  return [
    ...hang({ text: '  ● ', paint: page.paint.strong }, one.sentence, page.width),
    ...evidenceLines(one, labels, page),
    ...rows,
    ...(more > 0 ? [page.paint.muted(`        and ${more} more (--json lists all)`)] : []),
  ]
}

/** One row of each side: the one that says most. */
function evidenceLines(one: DetailResult, labels: Labels, { width, paint }: Page): string[] {
  return (['before', 'after'] as const).flatMap((which) => {
    const [row] = one[which].evidence
    if (row === undefined) return []
    const text = row.text.replace(/\s{2,}/g, '  ')
    return [
      paint.muted(cutTo(`      ${labels[which]}: ${row.machine}, ${row.command}, line ${row.line}: ${text}`, width)),
    ]
  })
}

function reachLines({ verdicts, inBoth, asked }: DiffResult, page: Page): string[] {
  const who = inBoth === 1 ? 'one machine' : `${inBoth} machines`
  const some = asked === 'networks' ? ' Some of each network were asked: there are too many to ask all.' : ''
  if (verdicts.length === 0) return hang('  ', `The same, for the ${who} in both.${some}`, page.width)
  const lines = verdicts.slice(0, MOST).flatMap(({ sentence, details }) => {
    const colour = /can’t/.test(sentence) ? page.paint.bad : page.paint.good
    const pairs = details.length > 1 ? [page.paint.muted(`      ${details.length} pairs`)] : []
    return [...hang({ text: '  ● ', paint: colour }, sentence, page.width), ...pairs]
  })
  const more = verdicts.length - MOST
  return [
    ...lines,
    ...(more > 0 ? [page.paint.muted(`  and ${more} more (--json lists all)`)] : []),
    ...(some === '' ? [] : hang('  ', some.trim(), page.width)),
  ]
}
