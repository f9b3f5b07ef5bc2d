import { RadioGroup } from 'radix-ui'
import { useMemo, useState } from 'react'
import { areOfOneHost } from '../../../shared/inventory/one-picture.ts'
import type { OpenedRecording } from '../../../shared/recording/opened-recording.ts'
import { recordingFromZip } from '../../../shared/recording/recording-from-zip.ts'
import { isRefusal, type Refusal } from '../../../shared/recording/refusal.ts'
import { Button } from '../../controls/Button.tsx'
import { Dialog } from '../../controls/Dialog.tsx'
import { useWindowStores, useWork } from '../../state/window-stores.tsx'
import type { SeveralPart } from '../../state/window-work-store.ts'
import { useWindowActions } from '../use-window-actions.ts'
import styles from './SeveralDialog.module.css'

type How = 'moments' | 'one-picture'

const none: readonly SeveralPart[] = []

/** Several recordings at once: whether they are moments of one network or machines of one picture, and which can't be opened. */
export function SeveralDialog() {
  const { work } = useWindowStores()
  const { openSeveral } = useWindowActions()
  const parts = useWork(({ several }) => several ?? none)
  const read = useMemo(() => parts.map((part) => ({ part, result: resultOf(part) })), [parts])
  const sound = read.flatMap(({ part, result }) => (isRefusal(result) ? [] : [{ part, opened: result }]))
  const isOneHost = useMemo(() => sound.length > 1 && areOfOneHost(sound.map(({ opened }) => opened)), [sound])
  const [chosen, setChosen] = useState<How>()
  const how = chosen ?? (isOneHost ? 'moments' : 'one-picture')
  const close = () => work.getState().askSeveral(undefined)
  const open = () => {
    close()
    void openSeveral(
      sound.map(({ part }) => part),
      how,
    )
  }
  return (
    <Dialog
      title={`Open ${parts.length} recordings`}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button look="strong" disabled={sound.length === 0} onClick={open}>
            {sound.length === 1 ? 'Open the one that is sound' : 'Open'}
          </Button>
        </>
      }
    >
      <ul className={styles.parts}>
        {read.map(({ part, result }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may have one name
          <li key={index} className={styles.part} data-wrong={isRefusal(result)}>
            <strong>{part.name}</strong>
            <span className={styles.muted}>
              {isRefusal(result) ? `Left out: ${result.sentence}` : sizeWords(result)}
            </span>
          </li>
        ))}
      </ul>
      {sound.length > 1 && (
        <>
          <p>
            {isOneHost
              ? 'By their MACs, addresses and names they were made on one host.'
              : 'By their MACs, addresses and names they were made on different machines.'}
          </p>
          <RadioGroup.Root
            className={styles.choices}
            aria-label="How to open them"
            value={how}
            onValueChange={(value) => setChosen(value === 'moments' ? 'moments' : 'one-picture')}
          >
            <Choice
              value="moments"
              title="As moments"
              what="One is shown at a time; turn from one to the next to see what changed."
            />
            <Choice
              value="one-picture"
              title="As one picture"
              what="All machines of one network, joined by MAC and address: what one has seen of another is proven by the other."
            />
          </RadioGroup.Root>
        </>
      )}
    </Dialog>
  )
}

function Choice({ value, title, what }: { value: How; title: string; what: string }) {
  return (
    <RadioGroup.Item value={value} className={styles.choice} data-first={undefined}>
      <span className={styles.mark} aria-hidden />
      <span>
        <strong>{title}</strong>
        <br />
        <span className={styles.muted}>{what}</span>
      </span>
    </RadioGroup.Item>
  )
}

function resultOf(part: SeveralPart): OpenedRecording | Refusal {
  return 'refusal' in part ? part.refusal : recordingFromZip(part.zip, part.name)
}

function sizeWords({ moments }: OpenedRecording): string {
  const outputs = moments.flatMap(({ recording }) => recording.machines.flatMap((machine) => machine.outputs)).length
  const commands = outputs === 1 ? '1 command' : `${outputs} commands`
  return moments.length === 1 ? commands : `${moments.length} moments, ${commands}`
}
