import { useStation } from '../../state/window-stores.tsx'
import { useNow } from '../use-now.ts'
import { lookWords } from './look-words.ts'
import styles from './StatusLine.module.css'

const today = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit' })
const otherDay = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })

/** A time as people here write it; with the date where it is not today. */
function clock(time: number): string {
  const date = new Date(time)
  return (date.toDateString() === new Date().toDateString() ? today : otherDay).format(date)
}

/** How fresh the picture is. */
export function LookState() {
  const connection = useStation((station) => station.connection)
  const brokenAt = useStation((station) => station.brokenAt)
  const state = useStation((station) => station.state)
  const now = useNow(1000)
  const look = lookWords(
    { connection, ...(brokenAt === undefined ? {} : { brokenAt }), ...(state === undefined ? {} : { state }) },
    now,
    clock,
  )
  if (look === undefined) return null
  return (
    <span className={styles.look} data-tone={look.tone} title={look.hint}>
      {look.words}
    </span>
  )
}
