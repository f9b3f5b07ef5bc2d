import { ViewportPortal } from '@xyflow/react'
import type { Layout } from '../../shared/diagram/scene.ts'
import type { Analysis } from '../state/analysis.ts'
import { AskHandle } from './AskHandle.tsx'
import { AskLine } from './AskLine.tsx'
import { askEnd } from './ask-end.ts'
import { useAsk } from './ask-store.ts'
import type { AskingOnCanvas } from './use-asking.ts'

interface AskLayerProps {
  asking: AskingOnCanvas
  layout: Layout
  analysis: Analysis
  /** The node whose page is open. */
  selected: string | undefined
}

/** Over the picture: where a question can begin, and the line of the one that is on its way. */
export function AskLayer({ asking, layout, analysis, selected }: AskLayerProps) {
  const hovered = useAsk((ask) => ask.hovered)
  const focused = useAsk((ask) => ask.focused)
  const from = useAsk((ask) => ask.from)
  const offered = from === undefined ? new Set([hovered, focused, selected]) : new Set([from])
  return (
    <>
      <ViewportPortal>
        {[...offered].map((id) => {
          const node = id === undefined ? undefined : asking.nodes.get(id)
          const box = id === undefined ? undefined : layout.nodes[id]
          if (node === undefined || box === undefined || askEnd(node, analysis) === undefined) return null
          return <AskHandle key={id} node={node} box={box} asking={asking} />
        })}
      </ViewportPortal>
      {/* There before it is filled: a live region that comes with its words is not read out. */}
      <div role="status">
        {from !== undefined && <AskLine from={from} nodes={asking.nodes} layout={layout} analysis={analysis} />}
      </div>
    </>
  )
}
