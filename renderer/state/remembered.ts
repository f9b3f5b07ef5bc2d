import { z } from 'zod'
import { StationSettings } from '../../shared/contract/contract.ts'

const Spot = z.object({ x: z.number(), y: z.number() })

/** Viewport of the canvas: shift in pixels and zoom. */
export const CanvasViewport = z.object({ x: z.number(), y: z.number(), zoom: z.number().positive() })
export type CanvasViewport = z.infer<typeof CanvasViewport>

export const inspectorTabs = ['overview', 'addresses', 'routes', 'neighbours', 'reach', 'settings', 'evidence'] as const

/** How this machine is looked at, and what is told of it: as the station is told. */
export const usualSettings: StationSettings = { interval: 2_000, without: [], hideAddresses: false }

/** What the window keeps from one visit to the next. A part that can't be read falls back to its usual value; the others stay. */
export const Remembered = z.object({
  theme: z.enum(['system', 'light', 'dark', 'contrast']).catch('system'),
  settings: StationSettings.catch(usualSettings),
  inspectorTab: z.enum(inspectorTabs).catch('overview'),
  /** How far somebody is in the lesson. */
  lesson: z.object({ step: z.string().optional(), answers: z.record(z.string(), z.number()) }).catch({ answers: {} }),
  /** Width of the side panel in percent of the window. */
  sidePanel: z.number().min(15).max(70).optional().catch(undefined),
  /** Nodes that were moved by hand, by host, then node. */
  moved: z.record(z.string(), z.record(z.string(), Spot)).catch({}),
  /** Where each host's canvas was left; absent for "fitted". */
  viewports: z.record(z.string(), CanvasViewport).catch({}),
  /** Stacks of guests that were unfolded, by host. */
  unfolded: z.record(z.string(), z.array(z.string())).catch({}),
  /** The small picture of the whole is shown. */
  minimap: z.boolean().catch(false),
})
export type Remembered = z.infer<typeof Remembered>

/** The version is part of the name: a later shape does not have to understand this one. */
export const REMEMBERED_KEY = 'switchyard.window.1'

/** Reads what was kept; whatever is garbage, or not there, is as on a first visit. */
export function recall(storage: Pick<Storage, 'getItem'>): Remembered {
  let kept: unknown = {}
  try {
    kept = JSON.parse(storage.getItem(REMEMBERED_KEY) ?? '{}')
  } catch {
    // Not JSON, or the browser forbids storage.
  }
  const read = Remembered.safeParse(kept)
  return read.success ? read.data : Remembered.parse({})
}

/** Keeps `part`; a full or forbidden storage only means that nothing is remembered. */
export function remember(storage: Pick<Storage, 'getItem' | 'setItem'>, part: Partial<Remembered>): void {
  try {
    storage.setItem(REMEMBERED_KEY, JSON.stringify({ ...recall(storage), ...part }))
  } catch {
    // Nothing that the person at the window could or should do about it.
  }
}
