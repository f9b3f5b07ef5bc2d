import { Panel, useReactFlow } from '@xyflow/react'
import { Maximize, Minus, Plus, RotateCcw, Undo2 } from 'lucide-react'
import { IconButton } from '../controls/Button.tsx'
import { useView, useWindowStores } from '../state/window-stores.tsx'
import styles from './CanvasControls.module.css'

/** Zoom, refit, tidy and undo, in the corner of the canvas. */
export function CanvasControls({ host, refit, leave }: { host: string; refit: () => void; leave: () => void }) {
  const { zoomIn, zoomOut } = useReactFlow()
  const { view } = useWindowStores()
  const moved = useView((state) => Object.keys(state.moved[host] ?? {}).length > 0)
  const undoable = useView((state) => state.undoable.length > 0)
  return (
    <Panel position="bottom-right" className={styles.controls}>
      <IconButton name="Zoom in" keys="+" onClick={() => void zoomIn().then(leave)}>
        <Plus aria-hidden />
      </IconButton>
      <IconButton name="Zoom out" keys="-" onClick={() => void zoomOut().then(leave)}>
        <Minus aria-hidden />
      </IconButton>
      <IconButton name="Fit the picture" keys="F" onClick={refit}>
        <Maximize aria-hidden />
      </IconButton>
      {moved && (
        <IconButton name="Tidy: put moved nodes back" onClick={() => view.getState().tidy(host)}>
          <RotateCcw aria-hidden />
        </IconButton>
      )}
      {undoable && (
        <IconButton name="Undo the move" keys="Control+Z" onClick={() => view.getState().undo()}>
          <Undo2 aria-hidden />
        </IconButton>
      )}
    </Panel>
  )
}
