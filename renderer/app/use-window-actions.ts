import { useMemo } from 'react'
import { useWindowStores } from '../state/window-stores.tsx'
import { createWindowActions, type WindowActions } from './window-actions.ts'

/** The window's actions, on its own stores. */
export function useWindowActions(): WindowActions {
  const stores = useWindowStores()
  return useMemo(() => createWindowActions(stores), [stores])
}
