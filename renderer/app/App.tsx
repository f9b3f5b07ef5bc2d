import { ReactFlowProvider } from '@xyflow/react'
import { Tooltip } from 'radix-ui'
import { type WindowStores, WindowStoresProvider } from '../state/window-stores.tsx'
import { Mishap } from './Mishap.tsx'
import { Shell } from './Shell.tsx'

/** The whole window, on its stores. */
export function App({ stores }: { stores: WindowStores }) {
  return (
    <Mishap what="its window">
      <WindowStoresProvider stores={stores}>
        <Tooltip.Provider delayDuration={500} skipDelayDuration={200}>
          {/* Out here, so that the status line can zoom as well. */}
          <ReactFlowProvider>
            <Shell />
          </ReactFlowProvider>
        </Tooltip.Provider>
      </WindowStoresProvider>
    </Mishap>
  )
}
