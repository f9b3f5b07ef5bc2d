import { useStoreApi } from '@xyflow/react'
import { useEffect, useRef } from 'react'
import type { Layout } from '../../shared/diagram/scene.ts'
import { edgeStep } from './edge-step.ts'
import { useStable } from './use-stable.ts'

interface Pointer {
  clientX: number
  clientY: number
}

/** While a pointer is held near the canvas' edge, brings in what lies beyond: a line can be drawn to what is out of sight. */
export function useEdgePan(layout: Layout, panned: (pointer: Pointer) => void, leave: () => void) {
  const flow = useStoreApi()
  const held = useRef<{ pointer: Pointer; frame: number; moved: boolean }>(undefined)
  const step = useStable(() => {
    const { current } = held
    if (current === undefined) return
    current.frame = requestAnimationFrame(step)
    const { transform, width, height, panBy, domNode } = flow.getState()
    const box = domNode?.getBoundingClientRect()
    if (box === undefined) return
    const [x, y, zoom] = transform
    const { pointer } = current
    const at = { x: pointer.clientX - box.x, y: pointer.clientY - box.y }
    const by = edgeStep(at, { width, height }, { x, y, width: layout.width * zoom, height: layout.height * zoom })
    if (by.x === 0 && by.y === 0) return
    current.moved = true
    void panBy(by).then(() => held.current && panned(held.current.pointer))
  })
  const hold = (pointer: Pointer) => {
    if (held.current !== undefined) held.current.pointer = pointer
    else held.current = { pointer, frame: requestAnimationFrame(step), moved: false }
  }
  /** The pointer was let go; the picture stays where it came to. */
  const release = useStable(() => {
    if (held.current === undefined) return
    cancelAnimationFrame(held.current.frame)
    if (held.current.moved) leave()
    held.current = undefined
  })
  useEffect(() => release, [release])
  return { hold, release }
}
