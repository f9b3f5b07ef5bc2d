import { useState } from 'react'
import { Button } from '../../controls/Button.tsx'
import { useStation } from '../../state/window-stores.tsx'
import { useWindowActions } from '../use-window-actions.ts'
import { Banner } from './Banner.tsx'

/** What is drawn holds pasted output: that it can be taken back, and kept. */
export function PastedBanner() {
  const outputs = useStation(({ state }) => state?.pasted?.outputs)
  const saved = useStation(({ state }) => state?.pasted?.saved)
  const { unpaste, saveRecording } = useWindowActions()
  const [closed, setClosed] = useState<number>()
  if (outputs === undefined || (saved === true && closed === outputs)) return null
  const actions = (
    <>
      <Button onClick={() => void unpaste()}>Take it back</Button>
      {saved !== true && <Button onClick={() => void saveRecording()}>Save the recording …</Button>}
    </>
  )
  return (
    <Banner tone="may" actions={actions} {...(saved === true ? { onClose: () => setClosed(outputs) } : {})}>
      <strong>{outputs === 1 ? 'One pasted output is' : `${outputs} pasted outputs are`} part of this picture</strong>
      {saved === true ? ', and saved.' : '. Nothing of it is saved yet.'}
    </Banner>
  )
}
