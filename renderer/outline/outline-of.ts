import type { Band, Scene, SceneNode } from '../../shared/diagram/scene.ts'
import { parseAddress } from '../../shared/net/address.ts'

/** One line of the outline, and what lies below it. */
export interface OutlineItem {
  node: SceneNode
  /** What there is to say of it beside its name. */
  words: string
  items: OutlineItem[]
}

export interface OutlineBand {
  band: Band
  title: string
  /** Guests by the switch that they are on; everything else stands in one group. */
  groups: { title?: string; items: OutlineItem[] }[]
}

const BANDS: readonly [Band, string][] = [
  ['internet', 'Internet'],
  ['router', 'Router'],
  ['home', 'Network'],
  ['host', 'This host'],
  ['guests', 'Guests'],
]

/** The picture as nested lists, from top to bottom: what hangs on a network stands below it, what is in the host below the host. */
export function outlineOf({ nodes, links }: Scene): OutlineBand[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const barOf = new Map<string, SceneNode>()
  for (const { from, to } of links) {
    const [bar, card] = [byId.get(from), byId.get(to)]
    if (bar?.shape === 'bar' && card?.shape === 'card') barOf.set(to, bar)
  }
  /** What it stands below, in its own band. */
  const above = (node: SceneNode): string | undefined => {
    const bar = barOf.get(node.id)
    if (bar?.band === node.band) return bar.id
    return node.parent !== undefined && byId.get(node.parent)?.band === node.band ? node.parent : undefined
  }
  const below = Map.groupBy(nodes, above)
  const itemFor = (node: SceneNode): OutlineItem => ({
    node,
    words: wordsOf(node),
    items: (below.get(node.id) ?? []).map(itemFor),
  })
  return BANDS.flatMap(([band, title]) => {
    const tops = (below.get(undefined) ?? []).filter((node) => node.band === band)
    if (tops.length === 0) return []
    const byBar = Map.groupBy(tops, ({ id }) => (band === 'guests' ? barOf.get(id)?.title : undefined))
    const groups = [...byBar].map(([bar, some]) => ({
      ...(bar === undefined ? {} : { title: `On ${bar}` }),
      items: some.map(itemFor),
    }))
    return [{ band, title, groups }]
  })
}

/** Its label without the name that stands before it; with the address that its card shows, where the label has none. */
function wordsOf({ title, label, lines }: SceneNode): string {
  const rest = label.startsWith(title) ? label.slice(title.length).replace(/^[,:;]?\s*/, '') : label
  const address = lines[0]?.split(' · ').find((word) => parseAddress(word) !== undefined && !label.includes(word))
  return [address, rest.replace(/\.$/, '')].filter((words) => words !== undefined).join(', ')
}
