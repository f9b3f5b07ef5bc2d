import { useState } from 'react'
import { Button } from '../../controls/Button.tsx'
import { useStation, useWindowStores } from '../../state/window-stores.tsx'
import { WhatIfBanner } from '../../what-if/WhatIfBanner.tsx'
import { chooseFile } from '../recording/choose-files.ts'
import { useWindowActions } from '../use-window-actions.ts'
import { Banner } from './Banner.tsx'
import { PastedBanner } from './PastedBanner.tsx'

/** What stands above the picture: that nobody answers, what was refused, that there is little to draw. */
export function Banners() {
  const { station } = useWindowStores()
  const lost = useStation(({ connection, state }) => connection === 'lost' && state !== undefined)
  const live = useStation(({ state }) => state?.source.kind === 'live')
  const refusal = useStation((state) => state.refusal)
  return (
    <>
      {lost && (
        <Banner tone="caution">
          <strong>Switchyard does not answer.</strong> What you see stays{live ? ', but is not live' : ''}. See whether
          it still runs in its terminal; if it was started again, open the address that it printed.
        </Banner>
      )}
      {refusal !== undefined && (
        <Banner
          tone="stopped"
          onClose={() => station.getState().putAway()}
          actions={<Button onClick={chooseFile}>Open a recording …</Button>}
        >
          {refusal.sentence}
        </Banner>
      )}
      <NothingHere />
      <PastedBanner />
      <WhatIfBanner />
    </>
  )
}

/** A machine without guests and switches: the sample shows more. */
function NothingHere() {
  const bare = useStation(
    ({ state }) => state?.source.kind === 'live' && state.inventory !== undefined && state.nothingOfInterest,
  )
  const [seen, setSeen] = useState(false)
  const { sample } = useWindowActions()
  const { lesson } = useWindowStores()
  if (!bare || seen) return null
  const actions = (
    <>
      <Button look="strong" onClick={() => void sample()}>
        Open the sample
      </Button>
      <Button onClick={() => lesson.getState().start()}>Start the lesson</Button>
      <Button onClick={chooseFile}>Open a recording …</Button>
    </>
  )
  return (
    <Banner tone="may" actions={actions} onClose={() => setSeen(true)}>
      <strong>This machine has no virtual machines and no virtual switches</strong>, so there is not much to draw. The
      sample shows a laptop with both.
    </Banner>
  )
}
