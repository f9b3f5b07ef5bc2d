import { CircleHelp, RefreshCw } from 'lucide-react'
import { IconButton } from '../../controls/Button.tsx'
import { useStation, useWindowStores } from '../../state/window-stores.tsx'
import { QuestionBar } from '../question/QuestionBar.tsx'
import { useWindowActions } from '../use-window-actions.ts'
import { ExportMenu } from './ExportMenu.tsx'
import { MomentSwitch } from './MomentSwitch.tsx'
import { PageSwitch } from './PageSwitch.tsx'
import { SourceMenu } from './SourceMenu.tsx'
import { ThemeMenu } from './ThemeMenu.tsx'
import styles from './TopBar.module.css'

/** What is shown, from where and when; the question; and what can be done with the picture. */
export function TopBar() {
  const { work } = useWindowStores()
  const live = useStation((station) => station.state?.source.kind === 'live')
  const { refresh } = useWindowActions()
  return (
    <header className={styles.bar}>
      <h1 className={styles.product}>Switchyard</h1>
      <SourceMenu />
      <MomentSwitch />
      <PageSwitch />
      <QuestionBar />
      <div className={styles.tools}>
        <ExportMenu />
        {live && (
          <IconButton name="Look again now" keys="R" onClick={() => void refresh()}>
            <RefreshCw aria-hidden />
          </IconButton>
        )}
        <ThemeMenu />
        <IconButton name="Help" keys="F1" onClick={() => work.getState().showHelp({})}>
          <CircleHelp aria-hidden />
        </IconButton>
      </div>
    </header>
  )
}
