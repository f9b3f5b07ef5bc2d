import { Button } from '../../controls/Button.tsx'
import { useStation, useWindowStores } from '../../state/window-stores.tsx'
import { WhatIfBanner } from '../../what-if/WhatIfBanner.tsx'
import { chooseFile } from '../recording/choose-files.ts'
import { Banner } from './Banner.tsx'
import { HiddenBanner } from './HiddenBanner.tsx'
import { MissingRights } from './MissingRights.tsx'
import { NothingHere } from './NothingHere.tsx'
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
      <MissingRights />
      <HiddenBanner />
      <NothingHere />
      <PastedBanner />
      <WhatIfBanner />
    </>
  )
}
