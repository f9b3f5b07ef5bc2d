import { ArrowRight, MessageCircleQuestion, Route } from 'lucide-react'
import { type Address, parseAddress } from '../../shared/net/address.ts'
import type { Question } from '../../shared/reach/verdict.ts'
import { INTERNET, type Topology } from '../../shared/topology/topology.ts'
import { focusQuestion } from '../app/actions/focus-question.ts'
import { endChoices } from '../app/question/end-choices.ts'
import { addressChoice, endOfChoice } from '../app/question/typed-address.ts'
import type { Choice } from '../controls/matching-choices.ts'
import type { Subject } from '../state/selection-store.ts'
import type { Entry } from './entry.ts'
import { goTo } from './go-to.ts'
import { score } from './score.ts'
import { type TypedQuestion, typedQuestion } from './typed-question.ts'

/** Everybody who can be asked about; made once for a topology. */
export interface Ends {
  topology: Topology
  choices: readonly (Choice & { lower: string })[]
}

export function endsOf(topology: Topology): Ends {
  return { topology, choices: endChoices(topology).map((choice) => ({ ...choice, lower: choice.name.toLowerCase() })) }
}

/** So many destinations are offered for a question that is half typed. */
const DESTINATIONS = 8

/** What the typed text means by itself: a whole question, or an address or name to ask about. */
export function typedEntries(
  ends: Ends,
  typed: string,
  selected: Subject | undefined,
): { whole: boolean; entry: Entry }[] {
  const asked = typedQuestion(typed)
  const [from] = asked === undefined ? [] : fitting(ends, asked.from, 1)
  if (asked !== undefined && from !== undefined) {
    return fitting(ends, asked.to, DESTINATIONS)
      .filter(({ id }) => id !== from.id)
      .map((to) => ({ whole: true, entry: questionEntry(ends, from, to, asked) }))
  }
  const text = typed.trim()
  if (text.length < 2) return []
  const address = parseAddress(text)
  const [end] = address === undefined ? fitting(ends, text, 1) : [addressChoice(ends.topology, text)]
  const entries = [...(end ? halves(ends, end) : []), ...(address ? [routeEntry(ends, address, selected)] : [])]
  return entries.map((entry) => ({ whole: false, entry }))
}

function fitting({ topology, choices }: Ends, typed: string, most: number): Choice[] {
  const literal = addressChoice(topology, typed)
  if (literal !== undefined) return [literal]
  const wanted = typed.trim().toLowerCase()
  return choices
    .map((choice) => ({ choice, points: Math.max(score(choice.lower, wanted), nearKind(choice, wanted)) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .slice(0, most)
    .map(({ choice }) => choice)
}

/** `the internet`, `me`: as people say it. */
function nearKind({ id, lower }: Ends['choices'][number], wanted: string): number {
  return id === INTERNET && `the ${lower}`.startsWith(wanted) && wanted.length > 4 ? 700 : 0
}

function questionEntry({ topology }: Ends, from: Choice, to: Choice, how: TypedQuestion): Entry {
  const { protocol = 'icmp', port } = how
  const { stack, address } = endOfChoice(topology, to.id)
  const question: Question = {
    from: endOfChoice(topology, from.id).stack,
    to: stack,
    protocol,
    ...(address === undefined ? {} : { address }),
    ...(port === undefined ? {} : { port }),
  }
  return {
    id: `question:${from.id} ${to.id}`,
    kind: 'question',
    name: `Can ${called(from)} reach ${called(to)}?`,
    detail: protocol === 'icmp' ? 'ping' : `${protocol.toUpperCase()} ${port}`,
    icon: MessageCircleQuestion,
    run: ({ stores }) => stores.question.getState().ask(question),
  }
}

const called = ({ id, name }: Choice) => (id === INTERNET ? 'the internet' : name)

/** Half a question: the other end is chosen in the bar. */
function halves({ topology }: Ends, end: Choice): Entry[] {
  const { stack, address } = endOfChoice(topology, end.id)
  return [
    {
      id: `ask-from:${end.id}`,
      kind: 'question',
      name: `Ask from ${end.name} …`,
      ...(end.detail === '' ? {} : { detail: end.detail }),
      icon: ArrowRight,
      run: ({ stores }) => {
        stores.question.getState().choose({ from: stack })
        focusQuestion(stores, 'to')
      },
    },
    {
      id: `ask-to:${end.id}`,
      kind: 'question',
      name: `Ask … to ${end.name}`,
      ...(end.detail === '' ? {} : { detail: end.detail }),
      icon: ArrowRight,
      run: ({ stores }) => {
        stores.question.getState().chooseTo(stack, address)
        focusQuestion(stores, 'from')
      },
    },
  ]
}

/** Asked of the machine that is selected, where it has a routing table; else of the host. */
function routeEntry({ topology }: Ends, address: Address, subject: Subject | undefined): Entry {
  const stack = subject?.kind === 'machine' || subject?.kind === 'stack' ? topology.stacks.get(subject.id) : undefined
  const id = stack?.machine?.id ?? topology.inventory.host
  const name = topology.stacks.get(id)?.name ?? id
  return {
    id: `route:${address}`,
    kind: 'route',
    name: `Which route of ${name} leads to ${address}?`,
    icon: Route,
    run: (context) => {
      context.stores.selection.getState().probe(address)
      goTo(context, { kind: 'machine', id }, 'routes')
    },
  }
}
