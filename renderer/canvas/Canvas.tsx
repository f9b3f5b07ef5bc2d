import '@xyflow/react/dist/base.css'
import { ReactFlow } from '@xyflow/react'
import { lazy, Suspense, useMemo } from 'react'
import { Working } from '../controls/Working.tsx'
import { explainOnHover } from '../glossary/explain-on-hover.ts'
import { usePicture, useTraffic, useView, useWindowStores } from '../state/window-stores.tsx'
import { ArrowHeads } from './ArrowHeads.tsx'
import { Arrows } from './Arrows.tsx'
import { AskLayer } from './AskLayer.tsx'
import { AskContext } from './ask-store.ts'
import { Bands } from './Bands.tsx'
import { Bar } from './Bar.tsx'
import { Cables } from './Cables.tsx'
import styles from './Canvas.module.css'
import { Card } from './Card.tsx'
import { detailOfZoom } from './detail-of-zoom.ts'
import { Frame } from './Frame.tsx'
import type { DiagramNode } from './flow-nodes.ts'
import { brightOf } from './looks.ts'
import { PathLayer } from './PathLayer.tsx'
import { subjectOfNode } from './subject-of-node.ts'
import { useAsking } from './use-asking.ts'
import { useCanvasHandle } from './use-canvas-handle.ts'
import { useFitted, ZOOM } from './use-fitted.ts'
import { useFolded } from './use-folded.ts'
import { hostKey, useLayout } from './use-layout.ts'
import { useLooks } from './use-looks.ts'
import { useMoving } from './use-moving.ts'
import { usePictureNodes } from './use-picture-nodes.ts'
import { useSettled } from './use-settled.ts'
import { useStable } from './use-stable.ts'
import { useWalk } from './use-walk.ts'
import { useZoom } from './use-zoom.ts'

const Minimap = lazy(async () => ({ default: (await import('./Minimap.tsx')).Minimap }))
const TrafficLayer = lazy(async () => ({ default: (await import('../traffic/TrafficLayer.tsx')).TrafficLayer }))
const nodeTypes = { card: Card, bar: Bar, frame: Frame }

/** The picture: who is joined with whom, and where conversations may begin. Within a `ReactFlowProvider`. */
export function Canvas() {
  const { analysis, picture, pending } = useSettled()
  const { questions } = picture
  const { view, selection, picture: choices } = useWindowStores()
  const host = hostKey(analysis.inventory)
  const scene = useFolded(picture.scene, host)
  const { dragged, onNodesChange, onNodeDragStop } = useMoving(host)
  const { layout, settled } = useLayout(scene, analysis.inventory, dragged)
  // Not fitted anew while a node is held.
  useFitted(host, settled)
  const { leave } = useZoom(host)
  const detail = useView(({ zoom }) => detailOfZoom(zoom))
  const minimap = usePicture((state) => state.minimap)
  const traffic = useTraffic(({ live }) => live)
  const walk = useWalk(scene, layout)
  const asking = useAsking(scene, layout, analysis, leave)
  const looks = { ...useLooks(scene, analysis), focus: walk.focus }
  useCanvasHandle({ host, scene, layout, looks, walkTo: walk.goTo })
  const { selected, lit, spotlight, path } = looks
  const bright = brightOf(looks)
  const nodes = usePictureNodes(scene, layout, looks)
  const travelled = useMemo(() => new Set(path?.links.map(({ link }) => link)), [path])

  const onNodeClick = useStable((_: unknown, { id, data }: DiagramNode) => {
    if (asking.asking) return void asking.end(id)
    if (data.node.folds) return choices.getState().toggleStack(host, id)
    const clicked = subjectOfNode(data.node)
    if (clicked) selection.getState().select(clicked)
  })
  const onNodeMouseEnter = useStable(asking.onNodeEnter)
  const onNodeMouseLeave = useStable(asking.onNodeLeave)
  return (
    // The keys are those of the nodes within: the element itself is not one to act on.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      className={styles.canvas}
      aria-busy={pending}
      data-dims={bright !== undefined}
      data-detail={detail}
      onKeyDownCapture={asking.onKeyDown}
      onKeyDown={walk.onKeyDown}
      onFocusCapture={asking.onFocus}
      onFocus={walk.onFocus}
      onMouseOver={explainOnHover}
      onBlur={asking.onBlur}
    >
      {pending && <Working what="the picture" over />}
      <ReactFlow
        aria-label="Picture of the network"
        nodes={nodes}
        nodeTypes={nodeTypes}
        onNodesChange={onNodesChange}
        onNodeMouseEnter={onNodeMouseEnter}
        onNodeMouseLeave={onNodeMouseLeave}
        onNodeClick={onNodeClick}
        onNodeDragStop={onNodeDragStop}
        onPaneClick={() => (asking.asking ? asking.cancel() : selection.getState().clear())}
        onMove={(_, { zoom }) => view.getState().setZoom(zoom)}
        onMoveEnd={(event) => event !== null && leave()}
        minZoom={ZOOM.least}
        maxZoom={ZOOM.most}
        nodeDragThreshold={4}
        nodesConnectable={false}
        elementsSelectable={false}
        nodesFocusable={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        zoomOnDoubleClick={false}
        proOptions={{ hideAttribution: true }}
      >
        {minimap && (
          <Suspense>
            <Minimap scene={scene} layout={layout} leave={leave} />
          </Suspense>
        )}
        <ArrowHeads />
        <Bands bands={layout.bands} />
        <Cables scene={scene} layout={layout} without={travelled} bright={bright} moving={dragged?.id} />
        {!path && (
          <Arrows
            scene={scene}
            flows={layout.flows}
            width={layout.width}
            height={layout.height}
            questions={questions}
            lit={lit}
            spotlight={spotlight}
          />
        )}
        {path && <PathLayer path={path} scene={scene} layout={layout} />}
        <AskContext value={asking.store}>
          <AskLayer asking={asking} layout={layout} analysis={analysis} selected={selected} />
          {traffic && !path && (
            <Suspense>
              <TrafficLayer scene={scene} layout={layout} analysis={analysis} bright={bright} selected={selected} />
            </Suspense>
          )}
        </AskContext>
      </ReactFlow>
    </div>
  )
}
