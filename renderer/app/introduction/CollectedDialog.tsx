import { Dialog } from '../../controls/Dialog.tsx'
import { useWindowStores } from '../../state/window-stores.tsx'
import { CollectedList } from './CollectedList.tsx'
import { Promises } from './Promises.tsx'

/** What is run to look at this machine, to be read at any time. */
export function CollectedDialog() {
  const { work } = useWindowStores()
  return (
    <Dialog title="What is collected" onClose={() => work.getState().showCollected(false)}>
      <Promises />
      <CollectedList />
      <p>Some of it can be left out, and how often it is looked can be changed: see the settings.</p>
    </Dialog>
  )
}
