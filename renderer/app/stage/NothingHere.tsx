import { useState } from 'react'
import { Button } from '../../controls/Button.tsx'
import { useStation, useWindowStores } from '../../state/window-stores.tsx'
import { chooseFile } from '../recording/choose-files.ts'
import { useWindowActions } from '../use-window-actions.ts'
import { Banner } from './Banner.tsx'

/** Neither guests nor switches: what that means, and what to do where there should be some. */
export function NothingHere() {
  const source = useStation(({ state }) =>
    state?.inventory !== undefined && state.nothingOfInterest ? state.source : undefined,
  )
  const os = useStation(
    ({ state }) => state?.inventory?.machines.find(({ id }) => id === state.inventory?.host)?.os?.value,
  )
  const [seen, setSeen] = useState('')
  const key = source?.kind === 'live' ? 'live' : `${source?.kind} ${source?.name}`
  const { lesson, pasting } = useWindowStores()
  const { sample } = useWindowActions()
  if (source === undefined || seen === key) return null
  const isLive = source.kind === 'live'
  const actions = (
    <>
      <Button look={isLive ? 'strong' : 'plain'} onClick={() => void sample()}>
        Open the sample
      </Button>
      {isLive && <Button onClick={() => lesson.getState().start()}>Start the lesson</Button>}
      {isLive ? (
        <Button onClick={chooseFile}>Open a recording …</Button>
      ) : (
        <Button onClick={() => pasting.getState().begin('')}>Paste command output …</Button>
      )}
    </>
  )
  return (
    <Banner tone="may" actions={actions} onClose={() => setSeen(key)}>
      <strong>
        {isLive ? 'This machine has' : 'This recording tells of'} no virtual machines and no virtual switches
      </strong>
      , so there is not much to draw. {isLive ? LIVE : os === 'windows' ? ON_WINDOWS : ON_LINUX}
    </Banner>
  )
}

const LIVE = 'If it should have some, start one: it appears by itself. The sample shows a laptop with both.'
const ON_WINDOWS = 'Get-VMNetworkAdapter -All and Get-VMSwitch tell of them on Windows.'
const ON_LINUX = 'ip -d link and bridge link tell of them on Linux.'
