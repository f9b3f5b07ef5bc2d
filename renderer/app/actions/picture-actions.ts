import {
  Expand,
  Layers,
  ListTree,
  Map as MapIcon,
  Maximize,
  Minus,
  Percent,
  Plus,
  RotateCcw,
  ScanSearch,
  Undo2,
  X,
} from 'lucide-react'
import { hostKey } from '../../canvas/use-layout.ts'
import type { CanvasHandle } from '../../state/canvas-handle.ts'
import type { Action, ActionContext } from './action.ts'
import { closeTop } from './close-top.ts'
import { toggleFullScreen } from './toggle-full-screen.ts'

const isShown = ({ stores }: ActionContext) => stores.canvas.handle !== undefined
const onCanvas = (act: Exclude<keyof CanvasHandle, 'reveal'>) => ({
  can: isShown,
  run: ({ stores }: ActionContext) => stores.canvas.handle?.[act](),
})

/** How the picture is looked at, and what was done to it. */
export const pictureActions: readonly Action[] = [
  { id: 'zoom.in', name: 'Zoom in', group: 'The picture', icon: Plus, keys: ['+', '='], ...onCanvas('zoomIn') },
  { id: 'zoom.out', name: 'Zoom out', group: 'The picture', icon: Minus, keys: ['-'], ...onCanvas('zoomOut') },
  {
    id: 'zoom.full',
    name: 'Zoom to 100 %',
    group: 'The picture',
    icon: Percent,
    keys: ['0'],
    ...onCanvas('zoomToFull'),
  },
  {
    id: 'zoom.fit',
    name: 'Fit the picture into the window',
    group: 'The picture',
    icon: Maximize,
    keys: ['F'],
    words: 'whole all',
    ...onCanvas('refit'),
  },
  {
    id: 'zoom.selection',
    name: 'Zoom to what is selected, or to the way of the question',
    group: 'The picture',
    icon: ScanSearch,
    keys: ['Z'],
    ...onCanvas('zoomToSelection'),
  },
  {
    id: 'picture.stacks',
    name: 'Unfold all stacks, or fold them again',
    group: 'The picture',
    icon: Layers,
    keys: ['U'],
    words: 'guests devices more expand collapse',
    ...onCanvas('toggleStacks'),
  },
  {
    id: 'picture.minimap',
    name: 'Minimap: the whole picture, small',
    group: 'The picture',
    icon: MapIcon,
    keys: ['V'],
    words: 'overview',
    can: isShown,
    run: ({ stores }) => stores.picture.getState().toggleMinimap(),
  },
  {
    id: 'window.fullscreen',
    name: 'Full screen',
    group: 'The window',
    icon: Expand,
    keys: ['Ctrl+Shift+F'],
    can: () => typeof document !== 'undefined' && document.fullscreenEnabled,
    run: toggleFullScreen,
  },
  {
    id: 'picture.tidy',
    name: 'Tidy: put moved nodes back',
    group: 'The picture',
    icon: RotateCcw,
    words: 'reset layout',
    can: ({ stores }) => movedOn(stores) !== undefined,
    run: ({ stores }) => {
      const host = movedOn(stores)
      if (host !== undefined) stores.view.getState().tidy(host)
    },
  },
  {
    id: 'outline',
    name: 'Outline: the picture in words, as a list',
    group: 'The picture',
    icon: ListTree,
    keys: ['O'],
    words: 'text tree accessible screen reader',
    can: ({ stores }) => stores.station.getState().state?.inventory !== undefined,
    run: ({ stores }) => stores.view.getState().showOutline(!stores.view.getState().outline),
  },
  {
    id: 'undo',
    name: 'Undo: a move, or what was supposed',
    group: 'The picture',
    icon: Undo2,
    keys: ['Ctrl+Z'],
    whileTyping: false,
    run: ({ stores }) => stores.undo(),
  },
  {
    id: 'close',
    name: 'Close what is open: the question, then the side panel',
    group: 'The picture',
    icon: X,
    keys: ['Escape'],
    run: ({ stores }) => closeTop(stores),
  },
]

/** The host on show, where any of its nodes was moved. */
function movedOn({ station, view }: ActionContext['stores']): string | undefined {
  const { inventory } = station.getState().state ?? {}
  const host = inventory === undefined ? undefined : hostKey(inventory)
  return host !== undefined && Object.keys(view.getState().moved[host] ?? {}).length > 0 ? host : undefined
}
