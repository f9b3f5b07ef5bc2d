import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'

const Bounds = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(400),
  height: z.number().int().min(300),
})
export type Bounds = z.infer<typeof Bounds>

/** Where the window was; undefined where that is not known, or lies on no screen that is there now. */
export function readBounds(file: string, screens: readonly Bounds[]): Bounds | undefined {
  try {
    const bounds = Bounds.parse(JSON.parse(readFileSync(file, 'utf8')))
    const { x, y } = bounds
    const seen = screens.some(
      (one) => x >= one.x - 8 && y >= one.y - 8 && x < one.x + one.width && y < one.y + one.height,
    )
    return seen ? bounds : undefined
  } catch {
    return undefined
  }
}

/** Not being able to remember is no reason to disturb anyone. */
export function writeBounds(file: string, bounds: Bounds): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, JSON.stringify(bounds))
  } catch {}
}
