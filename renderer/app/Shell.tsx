import { lazy, Suspense } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { Working } from '../controls/Working.tsx'
import {
  useLesson,
  useQuestion,
  useSelection,
  useSettings,
  useStation,
  useView,
  useWork,
} from '../state/window-stores.tsx'
import { useTheme } from '../theme/use-theme.ts'
import { Announcer } from './Announcer.tsx'
import { useMenuWishes } from './actions/use-menu-wishes.ts'
import { KeyList } from './keys/KeyList.tsx'
import { useWindowKeys } from './keys/use-window-keys.ts'
import { Mishap } from './Mishap.tsx'
import { Paste } from './paste/Paste.tsx'
import { DropOverlay } from './recording/DropOverlay.tsx'
import { FileFields } from './recording/FileFields.tsx'
import { useDrop } from './recording/use-drop.ts'
import { Sheets } from './Sheets.tsx'
import styles from './Shell.module.css'
import { SkipLink } from './SkipLink.tsx'
import { Stage } from './stage/Stage.tsx'
import { StatusLine } from './status/StatusLine.tsx'
import { TopBar } from './topbar/TopBar.tsx'
import { useLaterFiles } from './use-later-files.ts'
import { useSidePanelWidth } from './use-side-panel-width.ts'
import { useWhenIdle } from './use-when-idle.ts'

const loadPalette = () => import('../palette/Palette.tsx')
const Palette = lazy(async () => ({ default: (await loadPalette()).Palette }))

const Help = lazy(async () => ({ default: (await import('../help/Help.tsx')).Help }))
const Outline = lazy(async () => ({ default: (await import('../outline/Outline.tsx')).Outline }))
const Lesson = lazy(async () => ({ default: (await import('../lesson/Lesson.tsx')).Lesson }))
const SettingsDialog = lazy(async () => ({
  default: (await import('../settings/SettingsDialog.tsx')).SettingsDialog,
}))
const SidePanel = lazy(async () => ({ default: (await import('../panels/SidePanel.tsx')).SidePanel }))

/** The window: bar, page with its status line, and the side panel when there is something to say in it. */
export function Shell() {
  useTheme()
  useWindowKeys()
  useDrop()
  useMenuWishes()
  const [width, keepWidth] = useSidePanelWidth()
  const drawn = useStation((station) => station.state?.inventory !== undefined)
  const selected = useSelection(({ subject, raw }) => subject !== undefined || raw !== undefined)
  const asked = useQuestion(({ question }) => question !== undefined)
  const help = useWork((work) => work.help !== undefined)
  const keyList = useWork((work) => work.keyList)
  const outline = useView((view) => view.outline)
  const settings = useSettings(({ open }) => open)
  const palette = useWork((work) => work.palette)
  // At hand before it is wished for, but after everything that is seen first.
  useWhenIdle(loadPalette)
  useLaterFiles(drawn)
  const lesson = useLesson(({ on }) => on)
  const details = drawn && (selected || asked)
  return (
    <div className={styles.shell}>
      <SkipLink />
      <TopBar />
      <Group className={styles.body} onLayoutChanged={keepWidth}>
        <Panel id="picture" minSize="320px" className={styles.column}>
          <div className={styles.middle}>
            {drawn && outline && (
              <Mishap what="the outline">
                <Suspense>
                  <Outline />
                </Suspense>
              </Mishap>
            )}
            <Stage />
          </div>
          <StatusLine />
        </Panel>
        {(details || lesson) && (
          <>
            <Separator className={styles.separator} aria-label="Width of the side panel" />
            <Panel id="side" defaultSize={width} minSize="300px" maxSize="70%" className={styles.side}>
              {lesson && (
                <Mishap what="the lesson">
                  <Suspense fallback={<Working what="the lesson" />}>
                    <Lesson />
                  </Suspense>
                </Mishap>
              )}
              {details && (
                <div className={styles.details}>
                  <Mishap what="the side panel">
                    <Suspense fallback={<Working what="the side panel" />}>
                      <SidePanel />
                    </Suspense>
                  </Mishap>
                </div>
              )}
            </Panel>
          </>
        )}
      </Group>
      <FileFields />
      <DropOverlay />
      {/* Loaded when wished for: where nobody answers any more they can’t be, and the picture stays all the same. */}
      <Mishap what="what was asked for" again={`${help} ${settings} ${palette}`}>
        <Paste />
        <Sheets />
        <Suspense>
          {help && <Help />}
          {settings && <SettingsDialog />}
          {palette && <Palette />}
        </Suspense>
      </Mishap>
      <Announcer />
      {keyList && <KeyList />}
    </div>
  )
}
