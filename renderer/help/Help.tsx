import { GraduationCap, Keyboard, X } from 'lucide-react'
import { Dialog, Tabs } from 'radix-ui'
import { useState } from 'react'
import { Button, IconButton } from '../controls/Button.tsx'
import { DialogFrame } from '../controls/DialogFrame.tsx'
import { useWindowStores, useWork } from '../state/window-stores.tsx'
import { GlossaryPage } from './GlossaryPage.tsx'
import styles from './Help.module.css'
import { SignsPage } from './SignsPage.tsx'
import { termsOnScreen } from './terms-on-screen.ts'

/** Somebody who opens the help mostly looks for a word. */
function focusSearch(content: HTMLElement): void {
  content.querySelector('input')?.focus()
}

/** What the words and the signs of the window mean. */
export function Help() {
  const { work, lesson } = useWindowStores()
  const help = useWork((state) => state.help)
  // What stands on screen when the help opens: it lies over it then.
  const [onScreen] = useState(termsOnScreen)
  if (help === undefined) return null
  const close = () => work.getState().closeHelp()
  const startLesson = () => {
    close()
    lesson.getState().start()
  }
  const showKeys = () => {
    close()
    work.getState().showKeyList(true)
  }
  return (
    <DialogFrame className={styles.dialog} onClose={close} onOpened={focusSearch}>
      <Tabs.Root defaultValue="words" className={styles.tabs}>
        <header className={styles.head}>
          <Dialog.Title className={styles.title}>Help</Dialog.Title>
          <Tabs.List className={styles.list} aria-label="Help">
            <Tabs.Trigger value="words" className={styles.tab}>
              Words
            </Tabs.Trigger>
            <Tabs.Trigger value="signs" className={styles.tab}>
              Signs
            </Tabs.Trigger>
          </Tabs.List>
          <div className={styles.actions}>
            <Button look="quiet" onClick={startLesson}>
              <GraduationCap aria-hidden />
              Start the lesson
            </Button>
            <Button look="quiet" onClick={showKeys}>
              <Keyboard aria-hidden />
              Keys
            </Button>
            <IconButton name="Close" keys="Escape" onClick={close}>
              <X aria-hidden />
            </IconButton>
          </div>
        </header>
        <Tabs.Content value="words" className={styles.page} tabIndex={-1}>
          <GlossaryPage first={help.term ?? onScreen[0]} onScreen={onScreen} />
        </Tabs.Content>
        <Tabs.Content value="signs" className={styles.page}>
          <SignsPage />
        </Tabs.Content>
      </Tabs.Root>
    </DialogFrame>
  )
}
