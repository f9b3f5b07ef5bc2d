import { Maximize, Minus, Plus, RotateCcw, Undo2 } from 'lucide-react'
import { hostKey } from '../../canvas/use-layout.ts'
import { useZoom } from '../../canvas/use-zoom.ts'
import { ActionButton } from '../../controls/ActionButton.tsx'
import { Button, IconButton } from '../../controls/Button.tsx'
import { Hint } from '../../controls/Hint.tsx'
import { useInventory } from '../../state/use-analysis.ts'
import { usePicture, useView, useWindowStores } from '../../state/window-stores.tsx'
import { useFullScreen } from '../actions/use-full-screen.ts'
import styles from './ZoomControls.module.css'

/** How large the picture is drawn, and the way back from moved nodes. */
export function ZoomControls() {
  const host = hostKey(useInventory())
  const { view } = useWindowStores()
  const zoom = useView((state) => state.zoom)
  const moved = useView((state) => Object.keys(state.moved[host] ?? {}).length > 0)
  const minimap = usePicture((state) => state.minimap)
  const outline = useView((state) => state.outline)
  const undoable = useView((state) => state.undoable.length > 0)
  const isFull = useFullScreen()
  const { zoomIn, zoomOut, refit } = useZoom(host)
  return (
    <div className={styles.controls} role="toolbar" aria-label="Picture">
      {undoable && (
        <IconButton name="Undo the move" keys="Ctrl+Z" onClick={() => view.getState().undo()}>
          <Undo2 aria-hidden />
        </IconButton>
      )}
      {moved && (
        <Hint text="Puts moved nodes back where they would be by themselves">
          <Button look="quiet" className={styles.tidy} onClick={() => view.getState().tidy(host)}>
            <RotateCcw aria-hidden /> Tidy
          </Button>
        </Hint>
      )}
      <ActionButton id="picture.minimap" pressed={minimap} />
      <ActionButton id="outline" name="Outline: the picture in words" pressed={outline} />
      <IconButton name="Zoom out" keys="-" onClick={zoomOut}>
        <Minus aria-hidden />
      </IconButton>
      <output className={styles.zoom} aria-label="Zoom">
        {Math.round(zoom * 100)} %
      </output>
      <IconButton name="Zoom in" keys="+" onClick={zoomIn}>
        <Plus aria-hidden />
      </IconButton>
      <IconButton name="Fit the picture" keys="F" onClick={refit}>
        <Maximize aria-hidden />
      </IconButton>
      {document.fullscreenEnabled && <ActionButton id="window.fullscreen" pressed={isFull} />}
    </div>
  )
}
