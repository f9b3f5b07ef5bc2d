import type { ChangeEvent } from 'react'
import { useWindowActions } from '../use-window-actions.ts'
import { FILE_FIELD, FOLDER_FIELD } from './choose-files.ts'
import { filesOfField } from './files-of-drop.ts'

/** The fields behind "Open recording…" and "Open folder…". Nobody sees them: menu and keys press them. */
export function FileFields() {
  const { openFiles } = useWindowActions()
  const onChange = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const files = filesOfField(target.files ?? [])
    // Else the same file could not be chosen twice.
    target.value = ''
    if (files.length > 0) void openFiles(files)
  }
  return (
    <>
      <input
        id={FILE_FIELD}
        type="file"
        accept=".zip,.txt,.json"
        multiple
        hidden
        aria-label="Recording"
        onChange={onChange}
      />
      <input
        id={FOLDER_FIELD}
        type="file"
        ref={(field) => {
          // React has no such attribute.
          if (field !== null) field.webkitdirectory = true
        }}
        hidden
        aria-label="Folder of a recording"
        onChange={onChange}
      />
    </>
  )
}
