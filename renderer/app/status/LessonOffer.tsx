import { GraduationCap } from 'lucide-react'
import { useLesson, useStation, useWindowStores } from '../../state/window-stores.tsx'
import styles from './DetailButton.module.css'

/** Beside the sample: that there is a lesson on it. */
export function LessonOffer() {
  const { lesson } = useWindowStores()
  const isSample = useStation(({ state }) => state?.source.kind === 'sample')
  const on = useLesson((state) => state.on)
  if (!isSample || on) return null
  return (
    <button type="button" className={styles.trigger} title="Start the lesson" onClick={() => lesson.getState().start()}>
      <GraduationCap aria-hidden />
      <span className={styles.words}>Start the lesson</span>
    </button>
  )
}
