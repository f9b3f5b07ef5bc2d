import { ActionButton } from '../../controls/ActionButton.tsx'
import { useStation } from '../../state/window-stores.tsx'
import { QuestionBar } from '../question/QuestionBar.tsx'
import { useEndNames } from '../question/use-end-names.ts'
import { ExportMenu } from './ExportMenu.tsx'
import { MomentSwitch } from './MomentSwitch.tsx'
import { MoreMenu } from './MoreMenu.tsx'
import { PageSwitch } from './PageSwitch.tsx'
import { SearchButton } from './SearchButton.tsx'
import { SourceMenu } from './SourceMenu.tsx'
import styles from './TopBar.module.css'
import { useRoom } from './use-room.ts'

/** What is shown, from where and when; the question; and what can be done with the picture. What has no room is in the menu at its end. */
export function TopBar() {
  const live = useStation((station) => station.state?.source.kind === 'live')
  const room = useRoom()
  const roomy = room === 'wide' || room === 'usual'
  const { from, to } = useEndNames()
  // Names that are asked about want the room that a word has.
  const isBrief = !roomy || (room !== 'wide' && (from ?? to) !== undefined)
  return (
    <header className={styles.bar} data-room={room} data-region="bar">
      <h1 className={styles.product}>Switchyard</h1>
      <SourceMenu />
      <MomentSwitch folded={room === 'slim'} />
      <PageSwitch folded={room === 'slim'} />
      <QuestionBar folded={room !== 'wide'} />
      <div className={styles.tools}>
        <SearchButton brief={isBrief} />
        {roomy && <ExportMenu />}
        {roomy && live && <ActionButton id="look.again" name="Look again now" />}
        <MoreMenu exports={!roomy} />
      </div>
    </header>
  )
}
