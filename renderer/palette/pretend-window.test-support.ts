import type { ActionContext } from '../app/actions/action.ts'
import { createWindowActions } from '../app/window-actions.ts'
import { silentClient } from '../carrier/silent-client.test-support.ts'
import { createWindowStores } from '../state/window-stores.tsx'

/** A window without a station, for what acts on its stores only. */
export function pretendWindow(): ActionContext {
  const stores = createWindowStores(silentClient({}), { getItem: () => null, setItem: () => undefined })
  return { stores, acts: createWindowActions(stores) }
}
