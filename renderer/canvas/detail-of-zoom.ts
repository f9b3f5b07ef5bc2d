/** How much of a node is drawn: a dot and its name, as usual, or all that is known. Its box is the same, so nothing jumps. */
export type Detail = 'dots' | 'far' | 'usual' | 'near'

/** Below this the usual words are smaller than 7 pixels; above, they leave room for more. */
const LIMITS = { dots: 0.3, far: 0.55, near: 1.5 } as const

export function detailOfZoom(zoom: number): Detail {
  if (zoom < LIMITS.dots) return 'dots'
  if (zoom < LIMITS.far) return 'far'
  return zoom < LIMITS.near ? 'usual' : 'near'
}
