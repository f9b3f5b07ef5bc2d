import { ViewportPortal } from '@xyflow/react'
import type { Box, Layout } from '../../shared/diagram/scene.ts'
import { VerdictSign } from '../controls/VerdictSign.tsx'
import { askedWords } from '../panels/asked-words.ts'
import type { Analysis } from '../state/analysis.ts'
import { useQuestion } from '../state/window-stores.tsx'
import styles from './Ask.module.css'
import { askEndPoint, askStart } from './ask-line-ends.ts'
import { askPreview } from './ask-preview.ts'
import { askQuestion } from './ask-question.ts'
import { useAsk } from './ask-store.ts'
import type { NodesById } from './use-asking.ts'

interface AskLineProps {
  /** Node from which is being asked. */
  from: string
  nodes: NodesById
  layout: Layout
  analysis: Analysis
}

/** The line of a question on its way, what it would be answered where it ends now, and how to go on, in words. */
export function AskLine({ from, nodes, layout, analysis }: AskLineProps) {
  const over = useAsk((ask) => ask.over)
  const at = useAsk((ask) => ask.at)
  const protocol = useQuestion((state) => state.protocol)
  const port = useQuestion((state) => state.port)
  const [begin, target] = [nodes.get(from), over === undefined ? undefined : nodes.get(over)]
  const question = askQuestion(begin, target, analysis, { protocol, port })
  const preview = question && askPreview(question, analysis)
  const [own, there] = [layout.nodes[from], over === undefined ? undefined : layout.nodes[over]]
  if (own === undefined || begin === undefined) return null
  const start = askStart(own, begin.shape === 'frame')
  const end = question && there ? askEndPoint(there, start) : at
  // The words stand in the half of the picture in which nobody is being looked for.
  const isLow = (end ?? start).y > layout.height / 2
  return (
    <>
      <ViewportPortal>
        <svg className={styles.layer} width={layout.width} height={layout.height} aria-hidden>
          {end && <path className={styles.line} d={`M${start.x} ${start.y}L${end.x} ${end.y}`} />}
          {end && <circle className={styles.tip} cx={end.x} cy={end.y} r={4} />}
          <Ring box={own} />
          {question && there && <Ring box={there} verdict={preview?.verdict} />}
        </svg>
        {preview && there && (
          <div
            className={styles.preview}
            data-verdict={preview.verdict}
            style={{ transform: `translate(${there.x}px, ${there.y}px) translateY(calc(-100% - 6px))` }}
            aria-hidden
          >
            <VerdictSign verdict={preview.verdict} size={14} />
            {preview.words}
          </div>
        )}
      </ViewportPortal>
      <p className={styles.status} data-top={isLow}>
        <strong>
          {begin.title} → {question && target ? target.title : '…'}
        </strong>{' '}
        {preview ? `${preview.words} (${askedWords(protocol, port)}). ` : ''}
        {at
          ? 'Let go over whom you ask about; anywhere else asks nothing.'
          : 'To whom? Click, or walk there with the arrow keys and press Enter. Esc: never mind.'}
      </p>
    </>
  )
}

function Ring({ box, verdict }: { box: Box; verdict?: string | undefined }) {
  return (
    <rect
      className={styles.ring}
      data-verdict={verdict}
      x={box.x - 3}
      y={box.y - 3}
      width={box.width + 6}
      height={box.height + 6}
      rx={10}
    />
  )
}
