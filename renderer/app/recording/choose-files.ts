/** Ids of the two hidden fields that open the system's dialogs: for a zip, and for a folder. */
export const FILE_FIELD = 'choose-recording'
export const FOLDER_FIELD = 'choose-folder'

export function chooseFile(): void {
  document.getElementById(FILE_FIELD)?.click()
}

export function chooseFolder(): void {
  document.getElementById(FOLDER_FIELD)?.click()
}
