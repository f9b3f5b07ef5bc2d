import '@xyflow/react/dist/base.css'
import { type NodeChange, ReactFlow } from '@xyflow/react'
import { useMemo, useState } from 'react'
import type { Point } from '../../shared/diagram/scene.ts'
import { Working } from '../controls/Working.tsx'
import { useQuestion, useSelection, useView, useWindowStores } from '../state/window-stores.tsx'
import { ArrowHeads } from './ArrowHeads.tsx'
import { AskLayer } from './AskLayer.tsx'
import { AskContext } from './ask-store.ts'
import { Bands } from './Bands.tsx'
import { Bar } from './Bar.tsx'
import { Cable } from './Cable.tsx'
import styles from './Canvas.module.css'
import { Card } from './Card.tsx'
import { connectedTo } from './connected.ts'
import { FlowArrow } from './FlowArrow.tsx'
import { Frame } from './Frame.tsx'
import { type DiagramNode, flowEdges, flowNodes } from './flow-elements.ts'
import { PathLayer } from './PathLayer.tsx'
import { pathOverlay } from './path-overlay.ts'
import { nodeOfSubject, subjectOfNode } from './subject-of-node.ts'
import { useAsking } from './use-asking.ts'
import { useCanvasHandle } from './use-canvas-handle.ts'
import { useFitted, ZOOM } from './use-fitted.ts'
import { hostKey, useLayout } from './use-layout.ts'
import { useSettled } from './use-settled.ts'
import { useWalk } from './use-walk.ts'
import { useZoom } from './use-zoom.ts'

const nodeTypes = { card: Card, bar: Bar, frame: Frame }
const edgeTypes = { cable: Cable, flow: FlowArrow }

/** The picture: who is joined with whom, and where conversations may begin. Within a `ReactFlowProvider`. */
export function Canvas() {
  const { analysis, picture, pending } = useSettled()
  const { scene, questions } = picture
  const { view, selection } = useWindowStores()
  const subject = useSelection((state) => state.subject)
  const question = useQuestion((state) => state.question)
  const spotlight = useView((state) => state.spotlight)
  const [dragged, setDragged] = useState<{ id: string; at: Point }>()
  const layout = useLayout(scene, analysis.inventory, dragged)
  const host = hostKey(analysis.inventory)
  useFitted(host, layout)
  const { leave } = useZoom(host)
  const walk = useWalk(scene, layout)
  useCanvasHandle(host)
  const asking = useAsking(scene, layout, analysis)

  const selected = subject && nodeOfSubject(scene, subject)
  const path = useMemo(
    () => question && pathOverlay(scene, analysis.verdict(question), question),
    [scene, analysis, question],
  )
  const lit = useMemo(
    () => (selected === undefined || question ? undefined : connectedTo(scene, selected)),
    [scene, selected, question],
  )
  const looks = { selected, lit, spotlight, focus: walk.focus, path }
  const { node, take } = walk.focus ?? {}
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks is made anew at every rendering, its parts are not
  const nodes = useMemo(
    () => flowNodes(scene, layout, looks),
    [scene, layout, selected, lit, spotlight, node, take, path],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  const edges = useMemo(
    () => flowEdges(scene, layout, looks, questions),
    [scene, layout, questions, lit, spotlight, path],
  )

  const onNodesChange = (changes: NodeChange<DiagramNode>[]) => {
    for (const change of changes) {
      if (change.type !== 'position' || change.position === undefined) continue
      if (change.dragging) setDragged({ id: change.id, at: change.position })
    }
  }
  return (
    // The keys are those of the nodes within: the element itself is not one to act on.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      className={styles.canvas}
      aria-busy={pending}
      onKeyDownCapture={asking.onKeyDown}
      onKeyDown={walk.onKeyDown}
      onFocusCapture={asking.onFocus}
      onFocus={walk.onFocus}
      onBlur={asking.onBlur}
    >
      {pending && <Working what="the picture" over />}
      <ReactFlow
        aria-label="Picture of the network"
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={onNodesChange}
        onNodeMouseEnter={asking.onNodeEnter}
        onNodeMouseLeave={asking.onNodeLeave}
        onNodeClick={(_, { id, data }) => {
          if (asking.asking) return void asking.end(id)
          const clicked = subjectOfNode(data.node)
          if (clicked) selection.getState().select(clicked)
        }}
        onNodeDragStop={(_, { id, position }) => {
          if (dragged !== undefined) view.getState().move(host, id, position)
          setDragged(undefined)
        }}
        onPaneClick={() => (asking.asking ? asking.cancel() : selection.getState().clear())}
        onMove={(_, { zoom }) => view.getState().setZoom(zoom)}
        onMoveEnd={(event) => event !== null && leave()}
        minZoom={ZOOM.least}
        maxZoom={ZOOM.most}
        nodeDragThreshold={4}
        nodesConnectable={false}
        elementsSelectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        zoomOnDoubleClick={false}
        onlyRenderVisibleElements
        proOptions={{ hideAttribution: true }}
      >
        <ArrowHeads />
        <Bands bands={layout.bands} />
        {path && <PathLayer path={path} layout={layout} />}
        <AskContext value={asking.store}>
          <AskLayer asking={asking} layout={layout} analysis={analysis} selected={selected} />
        </AskContext>
      </ReactFlow>
    </div>
  )
}
