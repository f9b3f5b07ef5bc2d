import { ArrowLeftRight, MessageCircleQuestion, X } from 'lucide-react'
import type { Action } from './action.ts'
import { focusQuestion } from './focus-question.ts'

/** Asking who can reach whom. */
export const questionActions: readonly Action[] = [
  {
    id: 'question.ask',
    name: 'Ask: from whom, to whom',
    group: 'Who can reach whom',
    icon: MessageCircleQuestion,
    keys: ['/'],
    words: 'reach ping question from to',
    can: ({ stores }) => stores.station.getState().state?.inventory !== undefined,
    run: ({ stores }) => focusQuestion(stores),
  },
  {
    id: 'question.swap',
    name: 'Swap From and To',
    group: 'Who can reach whom',
    icon: ArrowLeftRight,
    keys: ['X'],
    words: 'the other way reverse',
    run: ({ stores }) => stores.question.getState().swap(),
  },
  {
    id: 'question.clear',
    name: 'Clear the question',
    group: 'Who can reach whom',
    icon: X,
    can: ({ stores }) => Object.keys(stores.question.getState().draft).length > 0,
    run: ({ stores }) => stores.question.getState().clear(),
  },
]
