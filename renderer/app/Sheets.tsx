import { lazy, Suspense } from 'react'
import { useWork } from '../state/window-stores.tsx'

const SeveralDialog = lazy(async () => ({ default: (await import('./recording/SeveralDialog.tsx')).SeveralDialog }))
const CollectedDialog = lazy(async () => ({
  default: (await import('./introduction/CollectedDialog.tsx')).CollectedDialog,
}))

/** Dialogs that are rarely wanted: each is loaded when it is. */
export function Sheets() {
  const several = useWork((work) => work.several !== undefined)
  const collected = useWork((work) => work.collected)
  return (
    <Suspense>
      {several && <SeveralDialog />}
      {collected && <CollectedDialog />}
    </Suspense>
  )
}
