import { type ReactNode, useEffect, useRef } from 'react'
import readers from '../controls/ForReaders.module.css'
import type { DiagramNode } from './flow-nodes.ts'
import styles from './NodeFace.module.css'

/**
 * The button that every node is: its name for screen readers, its focus, its state. The click itself is the canvas's. What is
 * seen of the node, given as `children`, is hidden from them: its name says all of it, in a sentence.
 */
export function NodeFace({ data, children }: { data: DiagramNode['data']; children: ReactNode }) {
  const button = useRef<HTMLButtonElement>(null)
  const { node, selected, asked, spot, bright, tabStop, takeFocus } = data
  useEffect(() => {
    // The canvas pans to the node; the browser's own scrolling would shift what must not scroll.
    if (takeFocus) button.current?.focus({ preventScroll: true })
  }, [takeFocus])
  return (
    <button
      ref={button}
      type="button"
      className={styles.face}
      tabIndex={tabStop ? 0 : -1}
      aria-pressed={node.folds ? undefined : selected}
      aria-expanded={node.unfolded}
      data-node={node.id}
      data-shape={node.shape}
      data-state={node.state}
      data-stack={node.folds !== undefined}
      data-segment={node.segmentKind}
      data-asked={asked}
      data-spot={spot}
      data-bright={bright}
    >
      {children}
      <span className={readers.hidden}>{node.label}</span>
    </button>
  )
}
