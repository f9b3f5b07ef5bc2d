import { type BrowserWindow, dialog } from 'electron'

/** Asks whether the window may close although something was pasted that is not saved. */
export function mayLose(window: BrowserWindow): boolean {
  const stay = 0
  const answer = dialog.showMessageBoxSync(window, {
    type: 'question',
    buttons: ['Stay', 'Close without saving'],
    defaultId: stay,
    cancelId: stay,
    message: 'What was pasted is not saved.',
    detail: 'Save it as a recording first (File, Save recording), or it is gone when the window closes.',
  })
  return answer !== stay
}
