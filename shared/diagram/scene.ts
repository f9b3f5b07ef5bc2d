import type { Machine, Segment } from '../inventory/inventory.ts'

export type Band = 'internet' | 'router' | 'home' | 'host' | 'guests'

/** A small sign on a card or bar: always with words, never colour alone. */
export interface Mark {
  code:
    | 'nat'
    | 'forwarding'
    | 'firewall'
    | 'down'
    | 'off'
    | 'apipa'
    | 'assumed'
    | 'uplink'
    | 'switch-type'
    | 'dhcp'
    | 'duplicate'
    | 'vlan'
    | 'acl'
    | 'isolated'
    | 'container'
    | 'unread'
  text: string
  /** What it means, in a sentence, where the words alone do not say it. */
  title?: string
}

export type SceneState = 'up' | 'down' | 'off' | 'special' | 'assumed'

/** What is drawn, before anybody knows where. Ids are those of the inventory (`internet` and `stack:<machine>` beside them). */
export interface SceneNode {
  id: string
  shape: 'card' | 'bar' | 'frame'
  band: Band
  /** The frame that holds it. */
  parent?: string
  title: string
  /** Second line and further ones, muted: address, vendor, "default route". */
  lines: string[]
  marks: Mark[]
  /** All facts, for whoever looks closely: addresses, MAC and maker. The first says what `lines` do. */
  details?: string[]
  state: SceneState
  /** What a click opens. */
  opens?: { machine?: string; interface?: string; segment?: string }
  /** For screen readers: one sentence. */
  label: string
  machineKind?: Machine['kind'] | 'internet'
  segmentKind?: Segment['kind']
  /** Nodes with the same may be folded into one card. */
  fold?: Fold
  /** A stack: ids of the nodes that this card stands for. They are drawn as well where it is unfolded. */
  folds?: string[]
  unfolded?: boolean
}

/** What decides whether nodes are alike enough to be folded into one. */
export interface Fold {
  kind: 'guests' | 'devices' | 'interfaces'
  /** Equal for those that are alike. */
  key: string
  /** What they have in common, for the stack's card: "running". */
  words?: string
  /** The address that a range of them begins or ends with. */
  address?: string
}

/** A cable: card to bar, NIC to stack, stack to vNIC. */
export interface SceneLink {
  id: string
  from: string
  to: string
  state: 'up' | 'down'
}

/** An arrow between two zones. */
export interface SceneFlow {
  id: string
  from: string
  to: string
  verdict: 'reachable' | 'blocked' | 'unknown'
  /** Node at which the stop sign stands. */
  blockedAt?: string
  /** Words beside the arrow; `strong` is the part in bold: a part of `rest`, or said before it. */
  text: { strong: string; rest: string }
  /** Why, in a sentence for somebody who is new to it. */
  why: string
  /** Bars beside `to` of which the same is true: it is drawn once. */
  others?: string[]
}

export interface Scene {
  nodes: SceneNode[]
  links: SceneLink[]
  flows: SceneFlow[]
  /** What is drawn: the host's name, for the picture's title. */
  title?: string
  takenAt?: string
}

/** Pixels at zoom 1; x to the right, y down. */
export interface Point {
  x: number
  y: number
}
export interface Box extends Point {
  width: number
  height: number
}

/** Where everything is. The same for canvas, SVG and PNG. */
export interface Layout {
  width: number
  height: number
  bands: { band: Band; label: string; y: number; height: number }[]
  nodes: Record<string, Box>
  links: Record<string, Point[]>
  flows: Record<string, { points: Point[]; stop?: Point; label: Box & { lines: string[] } }>
  footprint?: Footprint
}

/** What a later layout of the same host keeps of this one, so that whatever is in both stays where it is. */
export interface Footprint {
  /** Which stacks are unfolded: with others unfolded nothing need be as far apart as it was. */
  stacks: string
  /** The x of what stands in the middle, and its width. */
  middle: number
  core: number
  /** Width of the host's frame, without its padding. */
  inner: number
  /** Where each row of things begins. */
  tops: Readonly<Record<string, number>>
  /** By id of the switch. */
  columns: Readonly<Record<string, { x: number; width: number; middle: number; laneOffset: number }>>
  /** Cards in rows. */
  grids: Readonly<Record<string, GridFootprint>>
}

/** Cards in rows: where its places are and how large, and how many cards there were. */
export interface GridFootprint {
  /** The x of each place of a row. */
  slots: readonly number[]
  top: number
  width: number
  height: number
  count: number
}
