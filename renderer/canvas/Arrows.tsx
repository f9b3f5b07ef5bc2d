import { ViewportPortal } from '@xyflow/react'
import { memo } from 'react'
import { boldParts } from '../../shared/diagram/bold-parts.ts'
import type { Layout, Scene, SceneFlow } from '../../shared/diagram/scene.ts'
import type { Question } from '../../shared/reach/verdict.ts'
import { useWindowStores } from '../state/window-stores.tsx'
import styles from './Arrows.module.css'
import { isFlowBright, type Looks } from './looks.ts'
import { orthogonalPath } from './orthogonal-path.ts'
import { StopSign } from './StopSign.tsx'

interface ArrowsProps extends Pick<Looks, 'lit' | 'spotlight'> {
  scene: Scene
  layout: Layout
  questions: Readonly<Record<string, Question>>
}

/** Whether conversations may begin between two zones: solid with a head, or dashed up to the stop sign. The words open the question. */
export const Arrows = memo(function Arrows({ scene, layout, questions, lit, spotlight }: ArrowsProps) {
  const arrows = scene.flows.flatMap((flow) => {
    const drawn = layout.flows[flow.id]
    return drawn === undefined ? [] : [{ flow, drawn, dim: !isFlowBright({ lit, spotlight }, flow) }]
  })
  return (
    <ViewportPortal>
      <svg className={styles.layer} width={layout.width} height={layout.height} aria-hidden>
        {arrows.map(({ flow, drawn, dim }) => (
          <g key={flow.id}>
            <path
              className={styles.arrow}
              d={orthogonalPath(drawn.points, 8)}
              data-verdict={flow.verdict}
              data-dim={dim}
              markerEnd={flow.verdict === 'blocked' ? undefined : `url(#arrow-${flow.verdict})`}
            />
            {drawn.stop && <StopSign at={drawn.stop} />}
          </g>
        ))}
      </svg>
      {arrows.map(({ flow, drawn, dim }) => (
        <Words key={flow.id} flow={flow} label={drawn.label} dim={dim} question={questions[flow.id]} />
      ))}
    </ViewportPortal>
  )
})

interface WordsProps {
  flow: SceneFlow
  label: Layout['flows'][string]['label']
  dim: boolean
  question: Question | undefined
}

function Words({ flow, label, dim, question: asked }: WordsProps) {
  const { question } = useWindowStores()
  return (
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
        <span key={index}>{parts.map(({ text, strong }) => (strong ? <strong key={text}>{text}</strong> : text))}</span>
      ))}
    </button>
  )
}
