import { ViewportPortal } from '@xyflow/react'
import { useMemo, useState } from 'react'
import type { Layout, Scene } from '../../shared/diagram/scene.ts'
import { rateWords } from '../../shared/traffic/amount-words.ts'
import { useAsk } from '../canvas/ask-store.ts'
import { orthogonalPath } from '../canvas/orthogonal-path.ts'
import type { Analysis } from '../state/analysis.ts'
import { useTraffic } from '../state/window-stores.tsx'
import { type CableTraffic, cableTraffic, widthOf } from './cable-traffic.ts'
import styles from './TrafficLayer.module.css'

interface TrafficLayerProps {
  scene: Scene
  layout: Layout
  analysis: Analysis
  /** Nodes that stay bright; undefined where all do. */
  bright: ReadonlySet<string> | undefined
  /** The node whose page is open. */
  selected: string | undefined
}

/** Of a bar with many cables: so many are written beside, the busiest. */
const MOST_WRITTEN = 6

/**
 * What goes through the cables now: dots on those that carry something, and beside those of the node under the pointer, or whose page is
 * open, how much. It lies over the picture and is alone drawn again at every look; its words stand for readers in the adapter's page.
 */
export function TrafficLayer({ scene, layout, analysis, bright, selected }: TrafficLayerProps) {
  const of = useTraffic((seen) => seen.of)
  const hovered = useAsk((ask) => ask.hovered)
  const focused = useAsk((ask) => ask.focused)
  const cables = useMemo(() => cableTraffic(scene, layout, analysis, of), [scene, layout, analysis, of])
  const fading = useFading(cables)
  const carrying = useMemo(() => new Set(cables), [cables])
  const isOf = (node: string | undefined, { adapter, bar }: CableTraffic) => node === adapter || node === bar
  const written = cables.filter((one) => [hovered, focused, selected].some((node) => isOf(node, one)))
  return (
    <ViewportPortal>
      <svg className={styles.layer} width={layout.width} height={layout.height} aria-hidden>
        {fading.map((one) => (
          <path
            key={one.id}
            className={styles.dots}
            d={orthogonalPath(one.points)}
            data-width={widthOf(one)}
            data-carries={carrying.has(one)}
            data-dim={bright !== undefined && !(bright.has(one.adapter) && bright.has(one.bar))}
            data-flows={isOf(hovered, one) ? (one.sent > one.received ? 'out' : 'in') : undefined}
          />
        ))}
      </svg>
      {written.slice(0, MOST_WRITTEN).map(({ id, beside, received, sent }) => (
        <div
          key={id}
          className={styles.words}
          style={{ transform: `translate(${beside.x + 8}px, ${beside.y}px) translateY(-50%)` }}
          aria-hidden
        >
          <span>↓ {rateWords(received)}</span> <span>↑ {rateWords(sent)}</span>
        </div>
      ))}
    </ViewportPortal>
  )
}

/** Those that carry something, and those that did at the look before: their dots fade, so that a network that breathes does not flicker. */
function useFading(cables: readonly CableTraffic[]): readonly CableTraffic[] {
  const [before, setBefore] = useState<{ now: readonly CableTraffic[]; shown: readonly CableTraffic[] }>({
    now: [],
    shown: [],
  })
  if (before.now === cables) return before.shown
  const carrying = new Set(cables.map(({ id }) => id))
  const shown = [...cables, ...before.now.filter(({ id }) => !carrying.has(id))].sort((a, b) => (a.id < b.id ? -1 : 1))
  setBefore({ now: cables, shown })
  return shown
}
