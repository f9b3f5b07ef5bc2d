import type { Subject } from './selection-store.ts'

/** What the picture can be told by others, as long as it is drawn. */
export interface CanvasHandle {
  zoomIn: () => void
  zoomOut: () => void
  zoomToFull: () => void
  refit: () => void
  /** Brings what is selected, or the way of the question, as large into sight as it fits. */
  zoomToSelection: () => void
  /** Unfolds all stacks; where all are unfolded, folds them. */
  toggleStacks: () => void
  /** Brings what stands for the subject into sight; the arrow keys go on from there. */
  reveal: (subject: Subject) => void
}

/** The picture's handle: the canvas puts it here, and takes it away. */
export interface CanvasPlace {
  handle?: CanvasHandle
}
