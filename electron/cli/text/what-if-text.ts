import type { MatrixChange } from '../matrix-changes.ts'
import { isOfOneCable } from './is-of-one-cable.ts'
import { type Page, section } from './section.ts'
import { printableValue } from './without-controls.ts'
import { hang } from './wrap.ts'

/** What stands above every answer about a network that is only supposed. */
export function whatIfLines(words: readonly string[], { width, paint }: Page): string[] {
  return printableValue(words).flatMap((one) =>
    hang('What if: ', `${one}. This is not how it is.`, width).map(paint.unsure),
  )
}

const titles = {
  'now-reachable': 'Now yes',
  'now-blocked': 'Now no',
  'now-unknown': 'Now it can’t be said',
  'other-reason': 'Still no, for another reason',
} as const

/** The cells that changed, by how; for each one that begins: whom it is about, and the reason before and after. */
export function changesLines(given: readonly MatrixChange[], page: Page): string[] {
  const changes = printableValue(given).filter(({ address }) => !isOfOneCable(address))
  const lines = Object.entries(titles).flatMap(([how, title]) => {
    const of = changes.filter((one) => one.how === how)
    return of.length === 0 ? [] : [`  ${title} (${of.length})`, ...groupLines(of, page)]
  })
  const none = hang('  ', 'Nothing: every answer is as it was.', page.width)
  return section('What changes', lines.length === 0 ? none : lines, page)
}

function groupLines(changes: readonly MatrixChange[], { width }: Page): string[] {
  const groups = Map.groupBy(changes, (one) => `${one.from}\n${why(one)}`)
  return [...groups.values()].flatMap((of) => {
    const [first] = of
    if (first === undefined) return []
    const whom = of.map(({ to, address }) => (address === null || address === to ? to : `${to} (${address})`))
    return hang('    ', `${first.from} → ${whom.join(', ')}: ${why(first)}`, width)
  })
}

function why({ how, before, after }: MatrixChange): string {
  if (how === 'now-reachable') return `was ${before.reason}`
  return how === 'other-reason' ? `${before.reason} before, ${after.reason} now` : after.reason
}
