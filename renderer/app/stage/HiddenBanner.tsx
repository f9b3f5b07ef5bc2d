import { EyeOff } from 'lucide-react'
import { Button } from '../../controls/Button.tsx'
import { useStation } from '../../state/window-stores.tsx'
import { useRun } from '../actions/use-actions.ts'
import { Banner } from './Banner.tsx'
import styles from './HiddenBanner.module.css'

/** As long as addresses are hidden: that they are, and what that means. */
export function HiddenBanner() {
  const hidden = useStation(({ state }) => state?.hidden === true)
  const run = useRun()
  if (!hidden) return null
  return (
    <Banner tone="caution" actions={<Button onClick={() => run('addresses.show')}>Show the real ones</Button>}>
      <EyeOff aria-hidden className={styles.icon} /> <strong>Addresses hidden.</strong> Other addresses and MACs stand
      in their place, also in exports and saved recordings. Names are real.
    </Banner>
  )
}
