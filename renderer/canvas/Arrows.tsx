import { ViewportPortal } from '@xyflow/react'
import { cloneElement, memo, type ReactElement, type SVGProps } from 'react'
import { boldParts } from '../../shared/diagram/bold-parts.ts'
import type { Layout, Scene, SceneFlow } from '../../shared/diagram/scene.ts'
import type { Question } from '../../shared/reach/verdict.ts'
import { Hint } from '../controls/Hint.tsx'
import { useWindowStores } from '../state/window-stores.tsx'
import styles from './Arrows.module.css'
import { isFlowBright, type Looks } from './looks.ts'
import { orthogonalPath } from './orthogonal-path.ts'
import { StopSign } from './StopSign.tsx'

interface ArrowsProps extends Pick<Looks, 'lit' | 'spotlight'> {
  scene: Scene
  flows: Layout['flows']
  width: number
  height: number
  questions: Readonly<Record<string, Question>>
}

/** Whether conversations may begin between two zones: solid with a head, or dashed up to the stop sign. The words open the question. */
export const Arrows = memo(function Arrows({ scene, flows, width, height, questions, lit, spotlight }: ArrowsProps) {
  const arrows = scene.flows.flatMap((flow) => {
    const drawn = flows[flow.id]
    return drawn === undefined ? [] : [{ flow, drawn, dim: !isFlowBright({ lit, spotlight }, flow) }]
  })
  return (
    <ViewportPortal>
      <svg className={styles.layer} width={width} height={height} aria-hidden>
        {arrows.map(({ flow, drawn, dim }) => (
          <g key={flow.id} className={styles.pointed}>
            <path
              className={styles.arrow}
              d={orthogonalPath(drawn.points, 8)}
              data-verdict={flow.verdict}
              data-dim={dim}
              markerEnd={flow.verdict === 'blocked' ? undefined : `url(#arrow-${flow.verdict})`}
            />
            {drawn.stop && <StopSign at={drawn.stop} dim={dim} />}
            <Pointed flow={flow} question={questions[flow.id]} beside>
              <path className={styles.hit} d={orthogonalPath(drawn.points)} />
            </Pointed>
            {drawn.stop && (
              <Pointed flow={flow} question={questions[flow.id]}>
                <circle className={styles.hit} cx={drawn.stop.x} cy={drawn.stop.y} r={13} />
              </Pointed>
            )}
          </g>
        ))}
      </svg>
      {arrows.map(({ flow, drawn, dim }) => (
        <Words key={flow.id} flow={flow} label={drawn.label} dim={dim} question={questions[flow.id]} />
      ))}
    </ViewportPortal>
  )
})

interface FlowProps {
  flow: SceneFlow
  question: Question | undefined
}

interface PointedProps extends FlowProps {
  /** The words stand beside it: below a line's end they would lie over its stop sign. */
  beside?: boolean
  children: ReactElement<SVGProps<SVGElement>>
}

/** The line and the sign under the pointer say what the words beside them do, and why; clicked, they show the way. */
function Pointed({ flow, question: asked, beside = false, children }: PointedProps) {
  const { question } = useWindowStores()
  return (
    <Hint text={`${flow.text.rest.replace(/\.?$/, '.')} ${flow.why}`} side={beside ? 'right' : 'top'}>
      {cloneElement(children, { onClick: () => asked && question.getState().ask(asked) })}
    </Hint>
  )
}

interface WordsProps extends FlowProps {
  label: Layout['flows'][string]['label']
  dim: boolean
}

function Words({ flow, label, dim, question: asked }: WordsProps) {
  const { question } = useWindowStores()
  return (
    <Hint text={`${flow.why} Click: the way, step by step.`}>
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
            {index > 0 && ' '}
            {parts.map(({ text, strong }) => (strong ? <strong key={text}>{text}</strong> : text))}
          </span>
        ))}
      </button>
    </Hint>
  )
}
