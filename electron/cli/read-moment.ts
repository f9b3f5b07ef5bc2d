import { existsSync } from 'node:fs'
import { isRefusal, type Refusal, refusal } from '../../shared/recording/refusal.ts'
import type { SourceOptions } from './source-options.ts'
import { type Understood, understand } from './understand.ts'

/** This machine, now. */
const LIVE = 'live'

/** One side of a comparison: a recording, one moment of it (`PATH#MOMENT`), or `live`. A file whose name has a `#` is that file. */
export async function readMoment(words: string, lan: boolean): Promise<Understood | Refusal> {
  if (words === LIVE && !existsSync(LIVE)) return understand({ lan })
  return understand({ ...placeOf(words), lan })
}

function placeOf(words: string): Pick<SourceOptions, 'recording' | 'moment'> {
  const at = words.lastIndexOf('#')
  if (at <= 0 || existsSync(words)) return { recording: [words] }
  return { recording: [words.slice(0, at)], moment: words.slice(at + 1) }
}

/** What the two are called: by their own names, where these tell them apart. */
export function labelsOf(before: Understood, after: Understood): Record<'before' | 'after', string> {
  const [a, b] = [before.recording.name, after.recording.name]
  return a === b ? { before: 'A', after: 'B' } : { before: a, after: b }
}

/** Both sides, or why not. */
export async function readBoth(
  a: string,
  b: string,
  lan: boolean,
): Promise<{ before: Understood; after: Understood } | Refusal> {
  if (a === LIVE && b === LIVE)
    return refusal(
      'wrong-use',
      'This machine now and this machine now are the same: record it before (switchyard record).',
    )
  const before = await readMoment(a, lan)
  if (isRefusal(before)) return before
  const after = await readMoment(b, lan)
  return isRefusal(after) ? after : { before, after }
}
