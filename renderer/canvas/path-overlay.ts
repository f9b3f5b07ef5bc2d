import type { Scene } from '../../shared/diagram/scene.ts'
import type { Block, Hop, Verdict } from '../../shared/reach/verdict.ts'

/** A cable that the path runs along. `would`: only if what stops it before were not there. */
export interface PathLink {
  link: string
  /** Travelled from the link's `to` end to its `from` end. */
  reverse: boolean
  state: 'passed' | 'would'
}

/** Along a network's bar, from the cable by which it is reached to the one by which it is left. */
export interface PathTurn {
  bar: string
  from: PathLink
  to: PathLink
}

/** One question's way through the picture, in ids of the scene. */
export interface PathOverlay {
  /** Nodes of the two that are asked about. */
  ends: string[]
  links: PathLink[]
  turns: PathTurn[]
  /** Hop numbers by the node at which they are decided. */
  numbers: { node: string; numbers: number[] }[]
  stops: { node: string; number: number; block: Block /** The cable by which it comes. */; by?: PathLink }[]
}

/** Lays a verdict over a scene: which cables are travelled, where each hop is, where it is stopped. */
export function pathOverlay(scene: Scene, verdict: Verdict, ends: { from: string; to: string }): PathOverlay {
  const find = nodeFinder(scene)
  const begin = find({ stack: ends.from })
  const end = find({ stack: ends.to })
  const links: PathLink[] = []
  let at = begin
  const walk = (to: string | undefined, state: PathLink['state']) => {
    if (to === undefined || to === at) return
    if (at !== undefined) for (const step of cablesBetween(scene, at, to)) links.push({ ...step, state })
    at = to
  }
  for (const hop of verdict.hops) for (const node of nodesOfHop(find, hop)) walk(node, 'passed')
  const stops: PathOverlay['stops'] = []
  for (const [index, block] of verdict.blocks.entries()) {
    const node = find(block)
    walk(node, index === 0 ? 'passed' : 'would')
    const by = links.at(-1)
    if (node !== undefined) stops.push({ node, number: index + 1, block, ...(by === undefined ? {} : { by }) })
  }
  walk(end, verdict.blocks.length > 0 ? 'would' : 'passed')
  return {
    ends: [begin, end].filter((node) => node !== undefined),
    links: firstTravel(links),
    turns: turnsOf(scene, links),
    numbers: numbersOf(find, verdict.hops),
    stops,
  }
}

type Finder = (place: { stack: string; interface?: string; segment?: string }) => string | undefined

function nodeFinder(scene: Scene): Finder {
  const ids = new Set(scene.nodes.map(({ id }) => id))
  const by = (fits: (opens: { machine?: string; interface?: string; segment?: string }) => boolean) =>
    scene.nodes.find(({ opens }) => opens !== undefined && fits(opens))?.id
  return ({ stack, interface: one, segment }) =>
    (one && by((opens) => opens.interface === one)) ||
    (segment && by((opens) => opens.segment === segment)) ||
    [`stack:${stack}`, stack].find((id) => ids.has(id)) ||
    scene.nodes.find(({ folds }) => folds?.includes(stack))?.id ||
    by((opens) => opens.machine === stack && opens.interface === undefined)
}

function nodesOfHop(find: Finder, { kind, stack, interface: one, segment }: Hop): (string | undefined)[] {
  if (kind === 'segment') return [segment === undefined ? undefined : find({ stack, segment })]
  if (kind === 'route' && one !== undefined) return [find({ stack }), find({ stack, interface: one })]
  return [find({ stack })]
}

function numbersOf(find: Finder, hops: readonly Hop[]): PathOverlay['numbers'] {
  const numbers = new Map<string, number[]>()
  for (const hop of hops) {
    const node = nodesOfHop(find, hop)[0]
    if (node !== undefined) numbers.set(node, [...(numbers.get(node) ?? []), hop.number])
  }
  return [...numbers].map(([node, list]) => ({ node, numbers: list }))
}

/** Where the way comes to a bar by one cable and leaves it by another. */
function turnsOf(scene: Scene, links: readonly PathLink[]): PathTurn[] {
  const bars = new Set(scene.nodes.flatMap(({ id, shape }) => (shape === 'bar' ? [id] : [])))
  return links.flatMap((from, index) => {
    const to = links[index + 1]
    const cable = scene.links.find(({ id }) => id === from.link)
    const bar = from.reverse ? cable?.from : cable?.to
    return to === undefined || bar === undefined || !bars.has(bar) || to.link === from.link ? [] : [{ bar, from, to }]
  })
}

/** A cable that is travelled twice (to a bar and on from it) is drawn once, as it was travelled first. */
function firstTravel(links: readonly PathLink[]): PathLink[] {
  const seen = new Map<string, PathLink>()
  for (const link of links) if (!seen.has(link.link)) seen.set(link.link, link)
  return [...seen.values()]
}

/** The fewest cables from one node to another; none where nothing joins them. */
function cablesBetween(scene: Scene, from: string, to: string): Omit<PathLink, 'state'>[] {
  const came = new Map<string, { before: string; link: string; reverse: boolean }>()
  const queue = [from]
  for (const node of queue) {
    for (const link of scene.links) {
      const next = link.from === node ? link.to : link.to === node ? link.from : undefined
      if (next === undefined || next === from || came.has(next)) continue
      came.set(next, { before: node, link: link.id, reverse: link.to === node })
      queue.push(next)
    }
    if (came.has(to)) break
  }
  const cables: Omit<PathLink, 'state'>[] = []
  for (let step = came.get(to); step !== undefined; step = came.get(step.before)) {
    cables.unshift({ link: step.link, reverse: step.reverse })
  }
  return cables
}
