import { useStore } from '@xyflow/react'
import { MoveRight } from 'lucide-react'
import { useRef } from 'react'
import type { Box, SceneNode } from '../../shared/diagram/scene.ts'
import { Hint } from '../controls/Hint.tsx'
import styles from './Ask.module.css'
import { askStart } from './ask-line-ends.ts'
import { useAsk } from './ask-store.ts'
import type { AskingOnCanvas } from './use-asking.ts'

/** A pointer that moved less than this has clicked. */
const CLICK = 4

/** Far out it shrinks less than the picture, so that it can still be grasped. */
const LEAST = 0.75

interface AskHandleProps {
  node: SceneNode
  box: Box
  asking: AskingOnCanvas
}

/** The knob at a machine's edge: dragged to another machine it asks whether that one can be reached; clicked, the next click says which. */
export function AskHandle({ node, box, asking }: AskHandleProps) {
  const zoom = useStore(({ transform }) => transform[2])
  const isAsking = useAsk(({ from }) => from !== undefined)
  const pressed = useRef<{ x: number; y: number }>(undefined)
  const at = askStart(box, node.shape === 'frame')
  const onPointerDown = (event: React.PointerEvent) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    pressed.current = { x: event.clientX, y: event.clientY }
    asking.begin(node.id)
  }
  const isClick = (event: React.PointerEvent) =>
    pressed.current !== undefined &&
    Math.hypot(event.clientX - pressed.current.x, event.clientY - pressed.current.y) < CLICK
  const onPointerMove = (event: React.PointerEvent) => {
    if (pressed.current !== undefined && !isClick(event)) asking.drag(event)
  }
  const onPointerUp = (event: React.PointerEvent) => {
    if (pressed.current !== undefined && !isClick(event)) asking.end(asking.store.getState().over)
    pressed.current = undefined
  }
  return (
    <Hint text="Ask whom it can reach: drag to another machine (A)" off={isAsking}>
      <button
        type="button"
        tabIndex={-1}
        className={`${styles.handle} nopan nodrag`}
        style={{
          transform: `translate(${at.x}px, ${at.y}px) scale(${Math.max(1, LEAST / zoom)}) translate(-50%, -50%)`,
        }}
        data-ask-handle
        aria-label={`Ask whom ${node.title} can reach`}
        aria-keyshortcuts="A"
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={() => {
          pressed.current = undefined
          asking.cancel()
        }}
        onPointerLeave={() => asking.store.setState({ hovered: undefined })}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === ' ') asking.begin(node.id)
        }}
      >
        <MoveRight aria-hidden />
      </button>
    </Hint>
  )
}
