import { EdgeLabelRenderer, type EdgeProps } from '@xyflow/react'
import { boldParts } from '../../shared/diagram/bold-parts.ts'
import { useWindowStores } from '../state/window-stores.tsx'
import styles from './FlowArrow.module.css'
import type { FlowEdge } from './flow-elements.ts'
import { orthogonalPath } from './orthogonal-path.ts'
import { StopSign } from './StopSign.tsx'

/** Whether conversations may begin between two zones: solid with a head, or dashed up to the stop sign. Its words open the question. */
export function FlowArrow({ data }: EdgeProps<FlowEdge>) {
  const { question } = useWindowStores()
  if (data === undefined) return null
  const { flow, drawn, dim, question: asked } = data
  const { label } = drawn
  const marker = flow.verdict === 'blocked' ? undefined : `url(#arrow-${flow.verdict})`
  return (
    <>
      <path
        className={styles.arrow}
        d={orthogonalPath(drawn.points, 8)}
        data-verdict={flow.verdict}
        data-dim={dim}
        markerEnd={marker}
      />
      {drawn.stop && <StopSign at={drawn.stop} />}
      <EdgeLabelRenderer>
        <button
          type="button"
          className={`nodrag nopan ${styles.label}`}
          data-verdict={flow.verdict}
          data-dim={dim}
          style={{ transform: `translate(${label.x}px, ${label.y}px)`, width: label.width, height: label.height }}
          onClick={() => asked && question.getState().ask(asked)}
        >
          {boldParts(label.lines, flow.text.strong).map((parts, index) => (
            // Lines have no identity but their place.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <span key={index}>
              {parts.map(({ text, strong }) => (strong ? <strong key={text}>{text}</strong> : text))}
            </span>
          ))}
        </button>
      </EdgeLabelRenderer>
    </>
  )
}
