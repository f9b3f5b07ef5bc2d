/** Ids of the two hidden fields that open the system's dialogs: for a zip, and for a folder. */
export const FILE_FIELD = 'choose-recording'
export const FOLDER_FIELD = 'choose-folder'

export const chooseFile = () => choose('file', FILE_FIELD)
export const chooseFolder = () => choose('folder', FOLDER_FIELD)

/** In Electron by the same dialog as from the menu bar: what is chosen there has a path, and can be opened again in another run. */
function choose(kind: 'file' | 'folder', field: string): void {
  const bridge = window.switchyard
  if (bridge === undefined) document.getElementById(field)?.click()
  else bridge.open(kind)
}
