import { useReactFlow } from '@xyflow/react'
import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { Layout, Scene, SceneNode } from '../../shared/diagram/scene.ts'
import type { Analysis } from '../state/analysis.ts'
import { useWindowStores } from '../state/window-stores.tsx'
import { askEnd } from './ask-end.ts'
import { askNodeAt } from './ask-node-at.ts'
import { askQuestion } from './ask-question.ts'
import { createAskStore, NOT_ASKING } from './ask-store.ts'
import { useEdgePan } from './use-edge-pan.ts'

/**
 * Asking on the picture: a line is drawn from one machine to another, by pointer or by keys, and its end asks the question.
 * `leave` keeps where the picture was moved to meanwhile.
 */
export function useAsking(scene: Scene, layout: Layout, analysis: Analysis, leave: () => void) {
  const { question } = useWindowStores()
  const { screenToFlowPosition } = useReactFlow()
  const [store] = useState(createAskStore)
  const asking = useStore(store, ({ from }) => from !== undefined)
  const nodes = useMemo(() => new Map(scene.nodes.map((node) => [node.id, node])), [scene])

  const begin = (node: string) => {
    const known = nodes.get(node)
    if (known !== undefined && askEnd(known, analysis)) store.setState({ ...NOT_ASKING, from: node })
  }
  const point = (pointer: { clientX: number; clientY: number }) => {
    const at = screenToFlowPosition({ x: pointer.clientX, y: pointer.clientY })
    store.setState({ at, over: askNodeAt(scene, layout, at) })
  }
  const { hold, release } = useEdgePan(layout, point, leave)
  const cancel = () => {
    release()
    store.setState(NOT_ASKING)
  }
  /** Asks about the node, and says whether it was one to be asked about. */
  const end = (over: string | undefined): boolean => {
    const { from } = store.getState()
    if (from === undefined) return false
    release()
    const [first, last] = [nodes.get(from), over === undefined ? undefined : nodes.get(over)]
    const asked = askQuestion(first, last, analysis, question.getState())
    if (asked !== undefined) question.getState().ask(asked)
    cancel()
    return asked !== undefined
  }
  const drag = ({ clientX, clientY }: { clientX: number; clientY: number }) => {
    // After Escape the pointer may still be down.
    if (store.getState().from === undefined) return
    hold({ clientX, clientY })
    point({ clientX, clientY })
  }

  // Escape belongs to whoever is asking, wherever the focus is; else it would close the side panel.
  useEffect(() => {
    if (!asking) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      release()
      store.setState(NOT_ASKING)
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [asking, store, release])

  const onKeyDown = (event: React.KeyboardEvent) => {
    const node = nodeOf(event.target)
    const plain = !(event.ctrlKey || event.metaKey || event.altKey)
    if (node === undefined || !plain || event.key.toLowerCase() !== 'a') return
    event.preventDefault()
    begin(node)
  }
  const onFocus = (event: React.FocusEvent) => {
    const focused = nodeOf(event.target)
    if (focused === undefined) return
    store.setState({ focused, ...(store.getState().from === undefined ? {} : { over: focused }) })
  }
  const onBlur = () => store.setState({ focused: undefined })
  const onNodeEnter = (_: unknown, { id }: { id: string }) =>
    store.setState({ hovered: id, ...(store.getState().from === undefined ? {} : { over: id }) })
  const onNodeLeave = (event: { relatedTarget: EventTarget | null }) => {
    if (!isHandle(event.relatedTarget)) store.setState({ hovered: undefined })
  }
  return { store, nodes, asking, begin, cancel, end, drag, onKeyDown, onFocus, onBlur, onNodeEnter, onNodeLeave }
}

export type AskingOnCanvas = ReturnType<typeof useAsking>
export type NodesById = ReadonlyMap<string, SceneNode>

function nodeOf(target: EventTarget): string | undefined {
  return (target instanceof Element && target.closest('[data-node]')?.getAttribute('data-node')) || undefined
}

function isHandle(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-ask-handle]') !== null
}
