import { reasons } from '../../reach/reason.ts'
import type { ZoneFlow } from '../../reach/verdict.ts'
import type { SceneFlow, SceneNode } from '../scene.ts'
import { barId } from './host-nodes.ts'
import type { Parts } from './parts.ts'

const INTERNET = 'internet'
/** The words that answer, as the sentences say them. */
const ANSWER =
  /may (?:not )?begin|(?:is |are )?(?:stopped|blocked)|cannot begin|can’t begin|can't begin|not known|unknown/i

/** One arrow for each switch, direction and verdict: what is true of the home network and of the internet is said once. */
export function sceneFlows(flows: readonly ZoneFlow[], parts: Parts, nodes: readonly SceneNode[]): SceneFlow[] {
  const inside = new Map(parts.inside.filter((one) => !one.external).map((one) => [one.id, barId(one)]))
  const rank = new Map([...parts.outside.map((one) => one.id), INTERNET].map((id, i) => [id, i]))
  const drawn = new Map<string, { first: ZoneFlow; zones: string[]; bar: string; isIn: boolean }>()
  for (const flow of flows) {
    const isIn = inside.has(flow.to)
    const bar = inside.get(isIn ? flow.to : flow.from)
    const zone = isIn ? flow.from : flow.to
    if (bar === undefined || !rank.has(zone)) continue
    const key = `${bar} ${isIn} ${flow.verdict}`
    const known = drawn.get(key)
    if (known === undefined) drawn.set(key, { first: flow, zones: [zone], bar, isIn })
    else {
      known.zones.push(zone)
      if ((rank.get(zone) ?? 0) < (rank.get(isIn ? known.first.from : known.first.to) ?? 0)) known.first = flow
    }
  }
  const finder = blockFinder(nodes)
  const arrows = [...drawn.values()].map(({ first, zones, bar, isIn }) => {
    const outer = isIn ? first.from : first.to
    const end = nodes.some((node) => node.id === outer) ? outer : INTERNET
    const blockedAt = first.verdict === 'blocked' ? (finder(first) ?? bar) : undefined
    const also = zones.includes(INTERNET) && outer !== INTERNET && !/internet/i.test(first.sentence)
    const words = also ? `${first.sentence.replace(/\.?$/, '.')} The internet: the same.` : first.sentence
    return {
      id: first.id,
      from: isIn ? end : bar,
      to: isIn ? bar : end,
      verdict: first.verdict,
      ...(blockedAt === undefined ? {} : { blockedAt }),
      text: { strong: ANSWER.exec(words)?.[0] ?? '', rest: words },
      why: reasons[first.reason],
    }
  })
  return saidOnce(arrows, new Set(inside.values()))
}

/** "home network → VMs on br0": the bar's name, as the sentences have it. */
const INTO = /→ (VMs|containers|guests) on (.*?): /

/** What is stopped at the same place for the same reason on its way into several switches is one arrow, which names them. */
function saidOnce(arrows: readonly SceneFlow[], bars: ReadonlySet<string>): SceneFlow[] {
  const groups = Map.groupBy(arrows, (arrow) => {
    const isIn = arrow.verdict === 'blocked' && bars.has(arrow.to) && INTO.test(arrow.text.rest)
    return isIn ? [arrow.from, arrow.blockedAt, arrow.text.rest.replace(INTO, '')].join('\n') : arrow.id
  })
  return [...groups.values()].flatMap((group) => {
    const [first, ...others] = group
    if (first === undefined || others.length === 0) return group
    const named = group.map(({ text }) => INTO.exec(text.rest))
    const names = named.map((found) => found?.[2] ?? '')
    const nouns = new Set(named.map((found) => found?.[1] ?? 'VMs'))
    const noun = nouns.size === 1 ? [...nouns].join('') : 'guests'
    const all =
      group.length === bars.size ? `all ${noun}` : `${noun} on ${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
    const rest = first.text.rest.replace(INTO, () => `→ ${all}: `)
    return [{ ...first, text: { ...first.text, rest }, others: others.map(({ to }) => to) }]
  })
}

function blockFinder(nodes: readonly SceneNode[]): (flow: ZoneFlow) => string | undefined {
  return ({ block }) => {
    if (block === undefined) return undefined
    const by = (fits: (node: SceneNode) => boolean) => nodes.find(fits)?.id
    return (
      (block.interface && by(({ opens }) => opens?.interface === block.interface)) ||
      (block.segment && by(({ opens }) => opens?.segment === block.segment)) ||
      by(({ id }) => id === `stack:${block.stack}`) ||
      by(({ id }) => id === block.stack)
    )
  }
}
