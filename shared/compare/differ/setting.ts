import type { Source } from '../../inventory/source.ts'
import { type Comparing, type Found, found, none, onlyOn, side } from '../comparing.ts'
import type { About } from '../comparison.ts'

interface Held {
  value: unknown
  sources: readonly Source[]
}

/**
 * A setting that is told on both sides and differs; `words` are those of its values. Where only one side tells it, the other did
 * not record it: commands that tell a setting tell it always. What is only assumed changes nothing.
 */
export function setting(
  { labels }: Comparing,
  about: Record<'before' | 'after', About>,
  was: Held | undefined,
  is: Held | undefined,
  what: string,
  words: Readonly<Record<string, string>> = {},
): Found[] {
  const said = ({ value }: Held) => words[`${value}`] ?? (typeof value === 'string' ? value : JSON.stringify(value))
  const isSeen = (one: Held | undefined): one is Held => one?.sources.some(({ kind }) => kind === 'seen') === true
  if (isSeen(was) && isSeen(is)) {
    const [old, now] = [said(was), said(is)]
    if (old === now) return []
    const sentence = `${asSentence(what)} is ${now} now; it was ${old}.`
    return [found('setting', sentence, side(old, was.sources, about.before), side(now, is.sources, about.after))]
  }
  const known = isSeen(was) ? 'before' : 'after'
  const one = isSeen(was) ? was : isSeen(is) ? is : undefined
  if (one === undefined) return []
  const lacking = known === 'before' ? 'after' : 'before'
  return [
    {
      kind: 'setting',
      sentence: `${asSentence(what)}: ${said(one)}; not recorded in ${labels[lacking]}.`,
      ...onlyOn(known, side(said(one), one.sources, about[known]), none('not-recorded', about[lacking])),
      gap: what,
    },
  ]
}

function asSentence(what: string): string {
  return /^(?:the|what|forwarding|weak|teaming|isolation|port mirroring|router guard) /.test(what)
    ? `${what.charAt(0).toUpperCase()}${what.slice(1)}`
    : what
}
