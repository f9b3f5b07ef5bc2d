import { type BrowserWindow, dialog } from 'electron'
import { isRefusal } from '../../shared/recording/refusal.ts'
import type { Station } from '../station/station.ts'

/** What the system's dialog is to choose: files, or a folder. */
export type OpenKind = 'file' | 'folder'

/**
 * Gives the function that lets somebody choose recordings and opens them: for the menu bar, and for the page's own buttons and
 * keys. What is chosen here has a path, so that it can be opened again in another run. Several are joined into one picture.
 */
export function createOpener(
  window: BrowserWindow,
  openPaths: Station['openPaths'],
): (kind: OpenKind) => Promise<void> {
  return async (kind) => {
    try {
      const { filePaths } = await dialog.showOpenDialog(window, {
        title: kind === 'file' ? 'Open recording' : 'Open the folder of a recording',
        properties: [kind === 'file' ? 'openFile' : 'openDirectory', 'multiSelections'],
        ...(kind === 'file' ? { filters: [{ name: 'Recordings', extensions: ['zip', 'txt', 'json'] }] } : {}),
      })
      if (filePaths.length > 0) await openPaths(filePaths)
    } catch (error) {
      await complain(window, error)
    }
  }
}

/** Says in a dialog what went wrong. */
export async function complain(window: BrowserWindow, error: unknown): Promise<void> {
  const message = isRefusal(error) ? error.sentence : error instanceof Error ? error.message : String(error)
  await dialog.showMessageBox(window, { type: 'error', message })
}
