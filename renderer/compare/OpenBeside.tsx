import { FilePlus2 } from 'lucide-react'
import { type ChangeEvent, useRef } from 'react'
import { filesOfField } from '../app/recording/files-of-drop.ts'
import { useWindowActions } from '../app/use-window-actions.ts'
import { Button } from '../controls/Button.tsx'

/** Opens a recording to compare with; what is on show stays. */
export function OpenBeside() {
  const field = useRef<HTMLInputElement>(null)
  const { openBeside } = useWindowActions()
  const onChange = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const files = filesOfField(target.files ?? [])
    // Else the same file could not be chosen twice.
    target.value = ''
    if (files.length > 0) void openBeside(files)
  }
  return (
    <>
      <Button onClick={() => field.current?.click()}>
        <FilePlus2 aria-hidden />
        Open a recording beside …
      </Button>
      <input
        ref={field}
        type="file"
        accept=".zip,.txt,.json"
        multiple
        hidden
        aria-label="Recording to compare with"
        onChange={onChange}
      />
    </>
  )
}
