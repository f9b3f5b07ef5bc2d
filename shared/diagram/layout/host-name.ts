import { measureText, TEXT } from '../measure-text.ts'
import type { SceneNode } from '../scene.ts'

/** From the frame's left edge to where its name ends, with what stands after it: as `Frame.module.css` and the SVG draw it. */
export function nameReach(frame: SceneNode | undefined): number {
  if (frame === undefined) return 0
  const more = frame.lines.join(' · ')
  const after = more === '' ? 0 : 12 + measureText(more, TEXT.barLine)
  return 14 + measureText(frame.title, TEXT.frameTitle) + after
}
