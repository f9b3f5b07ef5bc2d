import { useState } from 'react'
import { CopyButton } from '../../controls/CopyButton.tsx'
import { useStation } from '../../state/window-stores.tsx'
import { asSentence } from '../status/as-sentence.ts'
import { Banner } from './Banner.tsx'
import styles from './MissingRights.module.css'

const none: never[] = []

/** Live: what could not be read for want of rights, and the very commands that mend it. The rest is drawn all the same. */
export function MissingRights() {
  const troubles = useStation(({ state }) => (state?.source.kind === 'live' ? state.troubles : none))
  const drawn = useStation(({ state }) => state?.inventory !== undefined)
  const [seen, setSeen] = useState('')
  const denied = troubles.filter(({ code, remedy }) => code === 'denied' && remedy !== undefined)
  const remedies = [...new Set(denied.map(({ remedy }) => remedy ?? ''))]
  const key = denied.map(({ sentence }) => sentence).join('\n')
  if (remedies.length === 0 || !drawn || seen === key) return null
  return (
    <Banner tone="caution" onClose={() => setSeen(key)}>
      <strong>
        {denied.length === 1 ? 'One thing' : `${denied.length} things`} could not be read without more rights.
      </strong>{' '}
      {denied.map(({ sentence, command }) => asSentence(withoutAdvice(sentence), command)).join(' ')} Until then it is
      assumed.
      {remedies.map((remedy) => (
        <span key={remedy} className={styles.remedy}>
          <code>{remedy}</code>
          <CopyButton
            text={remedy}
            what={remedies.length === 1 ? 'the command that mends it' : `the command ${remedy}`}
          />
        </span>
      ))}
    </Banner>
  )
}

/** The command that mends it stands below. */
function withoutAdvice(sentence: string): string {
  return sentence.split(': ')[0] ?? sentence
}
