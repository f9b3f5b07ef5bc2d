import { ToggleGroup } from 'radix-ui'
import { useStation } from '../../state/window-stores.tsx'
import { useWindowActions } from '../use-window-actions.ts'
import styles from './Segmented.module.css'

/** So many fit beside each other; more are a list. */
const SIDE_BY_SIDE = 3

const none: never[] = []

/** The moments of a recording that holds several. */
export function MomentSwitch({ folded }: { folded: boolean }) {
  const moments = useStation((station) => station.state?.moments ?? none)
  const moment = useStation((station) => station.state?.moment)
  const actions = useWindowActions()
  if (moments.length < 2) return null
  const turnTo = (id: string) => id !== '' && id !== moment && void actions.moment(id)
  if (folded || moments.length > SIDE_BY_SIDE) {
    return (
      <select
        className={styles.select}
        aria-label="Moment"
        value={moment}
        onChange={({ target }) => turnTo(target.value)}
      >
        {moments.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    )
  }
  return (
    <ToggleGroup.Root
      className={styles.group}
      type="single"
      aria-label="Moment"
      value={moment ?? ''}
      onValueChange={turnTo}
    >
      {moments.map(({ id, name, takenAt }) => (
        <ToggleGroup.Item key={id} className={styles.item} value={id} title={takenAt}>
          {name}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  )
}
