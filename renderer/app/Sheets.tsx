import { lazy, Suspense } from 'react'
import { useWork } from '../state/window-stores.tsx'

const SeveralDialog = lazy(async () => ({ default: (await import('./recording/SeveralDialog.tsx')).SeveralDialog }))
const CollectedDialog = lazy(async () => ({
  default: (await import('./introduction/CollectedDialog.tsx')).CollectedDialog,
}))
const AskGuestDialog = lazy(async () => ({ default: (await import('../guest/AskGuestDialog.tsx')).AskGuestDialog }))

/** Dialogs that are rarely wanted: each is loaded when it is. */
export function Sheets() {
  const several = useWork((work) => work.several !== undefined)
  const collected = useWork((work) => work.collected)
  const guest = useWork((work) => work.guest !== undefined)
  return (
    <Suspense>
      {several && <SeveralDialog />}
      {collected && <CollectedDialog />}
      {guest && <AskGuestDialog />}
    </Suspense>
  )
}
