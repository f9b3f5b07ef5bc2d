import type { Question } from '../../shared/reach/verdict.ts'
import type { Asking } from '../state/question-store.ts'
import type { Selection } from '../state/selection-store.ts'

/** The panel has one place for two things: what is asked, and what is selected. */
export type TopPage = 'question' | 'subject'

/** Which one lies on top: the later of the two. Where there is only one, that. */
export function topPage(asked: boolean, selected: boolean, latest: TopPage): TopPage | undefined {
  if (asked && selected) return latest
  return asked ? 'question' : selected ? 'subject' : undefined
}

/** Whether this change asks something anew. Another protocol for the same question does not push away what is read. */
export function isAskedAnew({ question: now }: Asking, { question: before }: Asking): boolean {
  if (now === undefined || now === before) return false
  return before === undefined || !sameEnds(now, before) || sameProtocol(now, before)
}

/** Whether this change selects something, the same thing once more included. */
export function isSelectedAnew({ subject: now }: Selection, { subject: before }: Selection): boolean {
  return now !== undefined && now !== before
}

function sameEnds(one: Question, other: Question): boolean {
  return one.from === other.from && one.to === other.to && one.address === other.address
}

function sameProtocol(one: Question, other: Question): boolean {
  return one.protocol === other.protocol && one.port === other.port
}
