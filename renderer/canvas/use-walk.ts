import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useState } from 'react'
import type { Box, Layout, Scene } from '../../shared/diagram/scene.ts'
import { useWindowStores } from '../state/window-stores.tsx'
import type { Looks } from './looks.ts'
import { isDirection, nearestNode } from './nearest-node.ts'
import { hostKey } from './use-layout.ts'

/** By how far Alt and an arrow key move a node: the grid of the picture. */
const NUDGE = 8

const STEPS = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] } as const

/** Walking the picture by keyboard: one node is the tab stop, arrows lead to the next, Alt+arrow moves the node. */
export function useWalk(scene: Scene, layout: Layout) {
  const [walk, setWalk] = useState<{ node: string; take: boolean }>()
  const { setCenter, getZoom } = useReactFlow()
  const flow = useStoreApi()
  const { view, station } = useWindowStores()
  const first = scene.nodes.find(({ id }) => layout.nodes[id] !== undefined)?.id
  const here = walk !== undefined && layout.nodes[walk.node] !== undefined ? walk.node : first
  const focus: Looks['focus'] =
    here === undefined ? undefined : { node: here, take: walk?.take === true && walk.node === here }

  const show = (box: Box) => {
    const { transform, width, height } = flow.getState()
    const [x, y, zoom] = transform
    const seen = box.x * zoom + x >= 0 && box.y * zoom + y >= 0
    const whole = (box.x + box.width) * zoom + x <= width && (box.y + box.height) * zoom + y <= height
    if (!seen || !whole) void setCenter(box.x + box.width / 2, box.y + box.height / 2, { zoom: getZoom() })
  }

  const goTo = (node: string) => {
    const box = layout.nodes[node]
    if (box === undefined) return
    show(box)
    setWalk({ node, take: false })
  }

  const onKeyDown = (event: React.KeyboardEvent) => {
    const node = event.target instanceof Element ? event.target.closest('[data-node]')?.getAttribute('data-node') : null
    if (node && isDirection(event.key)) {
      event.preventDefault()
      if (event.altKey) {
        const box = layout.nodes[node]
        const inventory = station.getState().state?.inventory
        const [dx, dy] = STEPS[event.key]
        if (box && inventory)
          view.getState().move(hostKey(inventory), node, { x: box.x + dx * NUDGE, y: box.y + dy * NUDGE })
        return
      }
      const next = nearestNode(layout.nodes, node, event.key)
      const box = next === undefined ? undefined : layout.nodes[next]
      if (next === undefined || box === undefined) return
      show(box)
      setWalk({ node: next, take: true })
    }
  }
  /** The node that has the focus by other means (Tab, mouse) is where the walk goes on. */
  const onFocus = (event: React.FocusEvent) => {
    const node = event.target.closest('[data-node]')?.getAttribute('data-node')
    if (node && node !== here) setWalk({ node, take: false })
  }
  return { focus, goTo, onKeyDown, onFocus }
}
