import { Panel, useReactFlow, useStore } from '@xyflow/react'
import { useMemo, useRef } from 'react'
import type { Layout, Scene } from '../../shared/diagram/scene.ts'
import styles from './Minimap.module.css'

/** Pixels that it takes at most; and of the canvas, how much: at 200 % the picture needs the room. */
const MOST = { width: 208, height: 152 }
const SHARE = { width: 0.25, height: 0.3 }

/** Pixels by which a fitted picture may be over the edge. */
const ROUNDED = 1

interface MinimapProps {
  scene: Scene
  layout: Layout
  /** Keeps where the picture was left. */
  leave: () => void
}

/**
 * The whole picture, small, with a frame around what is in sight; pressed or dragged, it brings that place into sight. For
 * pointers: keys walk the picture itself. While all is in sight it has nothing to tell, and would only lie over the picture.
 */
export function Minimap({ scene, layout, leave }: MinimapProps) {
  const { setCenter, getZoom } = useReactFlow()
  const drawing = useRef<SVGSVGElement>(null)
  const scale = useStore(({ width, height }) =>
    Math.min(
      Math.min(MOST.width, width * SHARE.width) / layout.width,
      Math.min(MOST.height, height * SHARE.height) / layout.height,
    ),
  )
  const paths = useMemo(() => pathsOf(scene, layout), [scene, layout])
  const whole = useStore(({ transform: [x, y, zoom], width, height }) => {
    const ends = { x: x + layout.width * zoom, y: y + layout.height * zoom }
    return x >= -ROUNDED && y >= -ROUNDED && ends.x <= width + ROUNDED && ends.y <= height + ROUNDED
  })
  const goThere = ({ clientX, clientY }: React.PointerEvent) => {
    const box = drawing.current?.getBoundingClientRect()
    if (box === undefined) return
    void setCenter((clientX - box.x) / scale, (clientY - box.y) / scale, { zoom: getZoom() })
  }
  if (whole) {
    return (
      <Panel position="bottom-right" className={styles.whole} aria-hidden>
        All of the picture is in sight
      </Panel>
    )
  }
  return (
    <Panel position="bottom-right" className={styles.minimap} aria-hidden>
      <svg
        ref={drawing}
        className="nopan nodrag"
        width={layout.width * scale}
        height={layout.height * scale}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        aria-hidden
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          goThere(event)
        }}
        onPointerMove={(event) => event.buttons === 1 && goThere(event)}
        onPointerUp={leave}
      >
        <path className={styles.frame} d={paths.frame} />
        <path className={styles.bar} d={paths.bar} />
        <path className={styles.card} d={paths.card} />
        <InSight />
      </svg>
    </Panel>
  )
}

/** Rendered at every step of panning, and alone. */
function InSight() {
  const width = useStore((flow) => flow.width)
  const height = useStore((flow) => flow.height)
  const [x, y, zoom] = useStore((flow) => flow.transform)
  return <rect className={styles.sight} x={-x / zoom} y={-y / zoom} width={width / zoom} height={height / zoom} />
}

/** All nodes of a shape are one path: thousands cost no more than one. */
function pathsOf({ nodes }: Scene, layout: Layout): Record<'frame' | 'bar' | 'card', string> {
  const drawn = { frame: '', bar: '', card: '' }
  for (const { id, shape } of nodes) {
    const box = layout.nodes[id]
    if (box !== undefined) drawn[shape] += `M${box.x} ${box.y}h${box.width}v${box.height}h${-box.width}z`
  }
  return drawn
}
