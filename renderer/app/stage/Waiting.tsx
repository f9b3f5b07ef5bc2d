import { RefreshCw } from 'lucide-react'
import { lazy, type ReactNode, Suspense } from 'react'
import { Button } from '../../controls/Button.tsx'
import { useStation } from '../../state/window-stores.tsx'
import { chooseFile } from '../recording/choose-files.ts'
import { TroubleList } from '../status/Troubles.tsx'
import { useWindowActions } from '../use-window-actions.ts'
import styles from './Waiting.module.css'

const Introduction = lazy(async () => ({ default: (await import('../introduction/Introduction.tsx')).Introduction }))

/** What stands where the picture will be, as long as there is none. */
export function Waiting() {
  return (
    <div className={styles.page}>
      <Why />
    </div>
  )
}

function Why() {
  const connection = useStation((station) => station.connection)
  const state = useStation((station) => station.state)
  if (state === undefined) {
    return connection === 'lost' ? (
      <Card title="Switchyard does not answer">
        <p>See whether it still runs in its terminal. If it was started again, open the address that it printed.</p>
      </Card>
    ) : (
      <Card title="Connecting to Switchyard …" />
    )
  }
  if (state.introduction === true) {
    return (
      <Suspense>
        <Introduction />
      </Suspense>
    )
  }
  if (state.progress === undefined && state.troubles.length > 0) return <Failed troubles={state.troubles} />
  return <FirstLook progress={state.progress} />
}

type StationState = NonNullable<Parameters<Parameters<typeof useStation>[0]>[0]['state']>

function FirstLook({ progress }: { progress: StationState['progress'] }) {
  const { stop, sample } = useWindowActions()
  return (
    <Card title="Looking at this machine for the first time …">
      <progress className={styles.progress} aria-label="Commands" value={progress?.done} max={progress?.total} />
      <p className={styles.command}>
        {progress === undefined ? (
          'Nothing is changed on it.'
        ) : (
          <>
            {progress.done} of {progress.total} commands are done; running: <code>{progress.command}</code>
          </>
        )}
      </p>
      {/* A look is usually over before anybody could want to end it. */}
      <div className={`${styles.actions} ${styles.late}`}>
        <Button onClick={() => void stop()}>Stop</Button>
        <Button onClick={() => void sample()}>Open the sample instead</Button>
      </div>
    </Card>
  )
}

function Failed({ troubles }: { troubles: StationState['troubles'] }) {
  const { sample, live } = useWindowActions()
  return (
    <Card title="There is nothing to draw yet">
      <TroubleList troubles={troubles} />
      <div className={styles.actions}>
        <Button look="strong" onClick={() => void sample()}>
          Open the sample
        </Button>
        <Button onClick={chooseFile}>Open a recording …</Button>
        {troubles.some(({ code }) => code === 'failed' || code === 'stopped') && (
          <Button onClick={() => void live()}>
            <RefreshCw aria-hidden />
            Look again
          </Button>
        )}
      </div>
    </Card>
  )
}

function Card({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <section className={styles.card} aria-live="polite">
      <h2 className={styles.title}>{title}</h2>
      {children}
    </section>
  )
}
