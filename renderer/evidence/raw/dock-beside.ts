/** Edges of the side panel in the window, in pixels. */
export interface PanelEdges {
  left: number
  top: number
  bottom: number
}

/** Where the drawer with a raw output stands: `right` and `bottom` are distances from the window's own edges. */
export interface Dock {
  top: number
  bottom: number
  right: number
  width: number
}

/** Eighty columns of text and their numbers; more where there is room. */
const WIDEST = 760
/** Narrower than this nobody reads a table. */
const NARROWEST = 440
const MARGIN = 16

/** Beside the panel, or over it where it has nothing to show or no room is left beside it. Without a panel at the window's edge. */
export function dockBeside(
  panel: PanelEdges | undefined,
  window: { width: number; height: number },
  empty: boolean,
): Dock {
  const { top, bottom } = panel ?? { top: 0, bottom: window.height }
  const across = { top, bottom: Math.max(0, window.height - bottom) }
  const room = (panel?.left ?? window.width) - MARGIN
  if (panel !== undefined && !empty && room >= NARROWEST) {
    return { ...across, right: window.width - panel.left, width: Math.min(WIDEST, room) }
  }
  return { ...across, right: 0, width: Math.min(WIDEST, window.width) }
}
