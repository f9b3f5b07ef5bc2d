import { useDeferredValue, useId, useMemo, useState } from 'react'
import { type MachinePieces, piecesByMachine } from '../../../shared/inventory/guess-machine.ts'
import { readPasted, readPieceAs } from '../../../shared/parse/read-pasted.ts'
import { MOST_PIECES } from '../../../shared/parse/split-pasted.ts'
import { limits } from '../../../shared/recording/limits.ts'
import { Button } from '../../controls/Button.tsx'
import { Callout } from '../../controls/Callout.tsx'
import { Dialog } from '../../controls/Dialog.tsx'
import { usePasting, useStation, useWindowStores } from '../../state/window-stores.tsx'
import { useWindowActions } from '../use-window-actions.ts'
import { looksLike } from './looks-like.ts'
import { MachineField } from './MachineField.tsx'
import styles from './PasteDialog.module.css'
import { PieceRow } from './PieceRow.tsx'
import { firstChoice, isChosen, type MachineChoice, pastedOutputs, recordedBefore } from './pasted-outputs.ts'

/** What was copied out of a terminal: which commands it holds, which machine printed them, and whether it becomes part of the picture. */
export function PasteDialog() {
  const { pasting } = useWindowStores()
  const { paste } = useWindowActions()
  const draft = usePasting((state) => state.draft ?? '')
  const inventory = useStation(({ state }) => state?.inventory)
  const refusal = useStation((station) => station.refusal)
  const [tried, setTried] = useState(false)
  const [text, setText] = useState(draft)
  const [named, setNamed] = useState<Readonly<Record<number, string>>>({})
  const [chosen, setChosen] = useState<Readonly<Record<number, MachineChoice>>>({})
  const read = useDeferredValue(text.length > limits.file ? '' : text)
  const groups = useMemo(() => understand(read, named, inventory), [read, named, inventory])
  const choices = groups.map((group, index) => chosen[index] ?? firstChoice(group, inventory))
  const outputs = groups.flatMap(({ pieces }, index) => {
    const choice = choices[index]
    return choice === undefined || !isChosen(choice) ? [] : pastedOutputs(inventory, choice, pieces)
  })
  const known = groups.flatMap(({ pieces }) => pieces).filter(({ parser }) => parser !== undefined).length
  const isReady = outputs.length > 0 && outputs.length === known && read === text
  const type = (typed: string) => {
    setText(typed)
    setNamed({})
    setChosen({})
  }
  const finish = (alone: boolean) => {
    setTried(true)
    void paste(outputs, alone)
  }
  return (
    <Dialog
      title="Paste command output"
      onClose={() => pasting.getState().leave()}
      actions={
        <>
          <Button onClick={() => pasting.getState().leave()}>Cancel</Button>
          {inventory !== undefined && (
            <Button disabled={!isReady} onClick={() => finish(true)}>
              Open it alone
            </Button>
          )}
          <Button look="strong" disabled={!isReady} onClick={() => finish(inventory === undefined)}>
            {inventory === undefined ? 'Open it' : 'Add it to the picture'}
          </Button>
        </>
      }
    >
      {tried && refusal !== undefined && <Callout tone="stopped">{refusal.sentence}</Callout>}
      <PastedText text={text} onType={type} />
      {groups.reduce((sum, { pieces }) => sum + pieces.length, 0) === MOST_PIECES && (
        <p role="alert">These are very many commands: only the first {MOST_PIECES} are read.</p>
      )}
      <div className={styles.groups} aria-live="polite">
        {groups.map((group, index) => (
          // A group is its place in the text: another text begins anew.
          // biome-ignore lint/suspicious/noArrayIndexKey: there is no other name for it
          <section key={index} className={styles.group}>
            <h3 className={styles.title}>{looksLike(group.pieces)}</h3>
            {group.pieces.some(({ parser }) => parser !== undefined) && (
              <MachineField
                label="It ran on"
                inventory={inventory}
                guess={group.guess}
                choice={choices[index] ?? firstChoice(group, inventory)}
                onChoose={(choice) => setChosen({ ...chosen, [index]: choice })}
              />
            )}
            <ul className={styles.pieces}>
              {group.pieces.map((piece) => (
                <PieceRow
                  key={piece.line}
                  piece={piece}
                  before={recordedBefore(inventory, choices[index] ?? firstChoice(group, inventory), piece)}
                  onName={(parserId) => setNamed({ ...named, [piece.line]: parserId })}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  )
}

function PastedText({ text, onType }: { text: string; onType: (text: string) => void }) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id}>What the terminal showed, with the lines in which the commands were typed</label>
      <textarea
        id={id}
        className={styles.text}
        value={text}
        rows={text === '' ? 8 : 6}
        data-first={text === '' ? true : undefined}
        wrap="off"
        spellCheck={false}
        placeholder={
          'C:\\> arp -a\n\nInterface: 10.0.0.229 --- 0x16\n  Internet Address      Physical Address      Type'
        }
        onChange={({ target }) => onType(target.value)}
      />
      {text.length > limits.file && (
        <p role="alert">
          This is over 8 MiB, which is the most that one output may have: paste less, or save it as a file.
        </p>
      )}
    </div>
  )
}

function understand(
  text: string,
  named: Readonly<Record<number, string>>,
  inventory: Parameters<typeof piecesByMachine>[0],
): MachinePieces[] {
  const pieces = readPasted(text).map((piece) => {
    const parser = named[piece.line]
    return parser === undefined ? piece : readPieceAs(piece, parser)
  })
  return piecesByMachine(inventory, pieces)
}
