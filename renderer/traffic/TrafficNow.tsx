import { rateWords } from '../../shared/traffic/amount-words.ts'
import { useTraffic } from '../state/window-stores.tsx'
import styles from './Traffic.module.css'

/** What goes through an interface now, on a line of its own; nothing where that is not known. */
export function TrafficNow({ of }: { of: string }) {
  const rate = useTraffic((seen) => seen.of.get(of)?.rate)
  if (rate === undefined) return null
  const [down, up] = [rate.received?.bitsPerSecond ?? 0, rate.sent?.bitsPerSecond ?? 0]
  if (down === 0 && up === 0) return <div className={styles.idle}>nothing goes through now</div>
  return (
    <div className={styles.line}>
      receives {rateWords(down)}, sends {rateWords(up)}
    </div>
  )
}
