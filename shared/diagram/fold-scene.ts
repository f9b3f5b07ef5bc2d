import { stackNode } from './fold/stack-node.ts'
import type { Fold, Scene, SceneLink, SceneNode } from './scene.ts'

/** Fewer alike than `least` are all drawn; of more, the first `kept` are. */
const RULES: Readonly<Record<Fold['kind'], { least: number; kept: number }>> = {
  guests: { least: 12, kept: 0 },
  devices: { least: 12, kept: 10 },
  interfaces: { least: 9, kept: 7 },
}

/** What became of the nodes that are alike, by the id of their stack: whether they fold, and who of them stands beside it. */
export type Folded = ReadonlyMap<string, { folds: boolean; beside: ReadonlySet<string> }>

export interface FoldOptions {
  /** Ids of stacks that somebody unfolded. */
  unfolded?: ReadonlySet<string>
  /** Ids of nodes that stand beside their stack: what is selected, asked about, or was moved by hand. */
  apart?: ReadonlySet<string>
  /** How it was before: one who comes or goes folds and unfolds nobody else. */
  before?: Folded
}

/** Nodes of which there are many alike become one card, a stack; what led to them leads to it. Pure. */
export function foldScene(scene: Scene, options: FoldOptions = {}): { scene: Scene; folded: Folded } {
  const folded = new Map<string, { folds: boolean; beside: ReadonlySet<string> }>()
  const stacks: { first: string; node: SceneNode }[] = []
  for (const [id, nodes] of groupsOf(scene)) {
    const group = decide(nodes, options.before?.get(id))
    folded.set(id, group)
    const unfolded = options.unfolded?.has(id) === true
    const members = nodes.filter((node) => !group.beside.has(node.id) && (unfolded || !options.apart?.has(node.id)))
    const [first] = members
    // A stack of one says less than the one.
    if (group.folds && first !== undefined && members.length > 1)
      stacks.push({ first: first.id, node: stackNode(id, members, unfolded) })
  }
  return { scene: stacks.length === 0 ? scene : redrawn(scene, stacks), folded }
}

/** Those that may be folded together: alike, and hanging on the same bars. */
function groupsOf({ nodes, links }: Scene): Map<string, SceneNode[]> {
  const bars = new Map<string, string[]>()
  for (const { from, to } of links) {
    const known = bars.get(to)
    if (known === undefined) bars.set(to, [from])
    else known.push(from)
  }
  return Map.groupBy(
    nodes.filter(({ fold }) => fold !== undefined),
    ({ id, fold }) => `${fold?.kind}: ${[...(bars.get(id) ?? []), fold?.key].join(' ')}`,
  )
}

function decide(
  nodes: readonly SceneNode[],
  before: { folds: boolean; beside: ReadonlySet<string> } | undefined,
): { folds: boolean; beside: ReadonlySet<string> } {
  const { least, kept } = RULES[nodes[0]?.fold?.kind ?? 'guests']
  // Who was drawn one by one stays so, unless they become very many.
  const folds =
    before === undefined || !before.folds ? nodes.length >= (before === undefined ? least : 2 * least) : true
  const beside = before?.folds === true ? before.beside : new Set(nodes.slice(0, kept).map(({ id }) => id))
  return { folds, beside }
}

/** With the stacks: before the first of those that they stand for, who are gone, or stay where the stack is unfolded. */
function redrawn(scene: Scene, stacks: readonly { first: string; node: SceneNode }[]): Scene {
  const before = new Map(stacks.map(({ first, node }) => [first, node]))
  const gone = new Map(
    stacks.flatMap(({ node }) =>
      node.unfolded === true ? [] : (node.folds ?? []).map((member): [string, string] => [member, node.id]),
    ),
  )
  const links = new Map<string, SceneLink>()
  for (const link of scene.links) {
    const stack = before.get(link.to)?.id
    if (stack !== undefined) add(links, { ...link, to: stack })
    const [from, to] = [gone.get(link.from) ?? link.from, gone.get(link.to) ?? link.to]
    if (from === link.from && to === link.to) links.set(link.id, link)
    else add(links, { ...link, from, to })
  }
  return {
    ...scene,
    nodes: scene.nodes.flatMap((node) => {
      const stack = before.get(node.id)
      return [...(stack === undefined ? [] : [stack]), ...(gone.has(node.id) ? [] : [node])]
    }),
    links: [...links.values()],
    flows: scene.flows.map((flow) => {
      const blockedAt = gone.get(flow.blockedAt ?? '')
      return blockedAt === undefined ? flow : { ...flow, blockedAt }
    }),
  }
}

function add(links: Map<string, SceneLink>, link: SceneLink): void {
  const id = `${link.from}—${link.to}`
  if (!links.has(id)) links.set(id, { ...link, id })
}
