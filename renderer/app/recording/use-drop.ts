import { useEffect } from 'react'
import { useWindowStores } from '../../state/window-stores.tsx'
import { useWindowActions } from '../use-window-actions.ts'
import { filesOfDrop } from './files-of-drop.ts'

/** A recording dropped anywhere on the window is opened. Without this the browser would leave the page for the file. */
export function useDrop(): void {
  const { work } = useWindowStores()
  const { openFiles } = useWindowActions()
  useEffect(() => {
    const listening = new AbortController()
    const on = (type: 'dragenter' | 'dragover' | 'dragleave' | 'drop', handle: (event: DragEvent) => void) =>
      window.addEventListener(type, (event) => holdsFiles(event) && handle(event), listening)
    on('dragenter', () => work.getState().setDragging(true))
    on('dragover', (event) => {
      event.preventDefault()
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy'
    })
    // Leaving one element for another has where it goes to; leaving the window has not.
    on('dragleave', ({ relatedTarget }) => relatedTarget === null && work.getState().setDragging(false))
    on('drop', (event) => {
      event.preventDefault()
      work.getState().setDragging(false)
      if (event.dataTransfer !== null) void openFiles(filesOfDrop(event.dataTransfer))
    })
    return () => listening.abort()
  }, [work, openFiles])
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true
}
