import { lazy, Suspense, useEffect } from 'react'
import { usePasting, useWindowStores } from '../../state/window-stores.tsx'
import { isTyping } from '../keys/is-typing.ts'
import { filesOfField } from '../recording/files-of-drop.ts'
import { useWindowActions } from '../use-window-actions.ts'

const PasteDialog = lazy(async () => ({ default: (await import('./PasteDialog.tsx')).PasteDialog }))

/** Ctrl+V anywhere but in a field: text is taken for command output, files for a recording. */
export function Paste() {
  const { pasting } = useWindowStores()
  const { openFiles } = useWindowActions()
  const open = usePasting(({ draft }) => draft !== undefined)
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (isTyping(event.target) || event.clipboardData === null) return
      const files = filesOfField(event.clipboardData.files)
      const text = event.clipboardData.getData('text/plain')
      if (files.length > 0) void openFiles(files)
      else if (text.trim() !== '') pasting.getState().begin(text)
      else return
      event.preventDefault()
    }
    window.addEventListener('paste', onPaste)
    return () => window.removeEventListener('paste', onPaste)
  }, [pasting, openFiles])
  if (!open) return null
  return (
    <Suspense>
      <PasteDialog />
    </Suspense>
  )
}
