import { WrapText } from 'lucide-react'
import { useDeferredValue, useMemo, useState } from 'react'
import type { OutputSummary } from '../../../shared/inventory/inventory.ts'
import { Button } from '../../controls/Button.tsx'
import { CopyButton } from '../../controls/CopyButton.tsx'
import type { RawPlace } from '../../state/selection-store.ts'
import type { OutputText } from '../output-texts.ts'
import { FindBar } from './FindBar.tsx'
import { findInLines } from './find-in-lines.ts'
import { RawLines } from './RawLines.tsx'
import styles from './RawViewer.module.css'

/** A line longer than this is folded at the edge at first: JSON comes on one line. */
const LONG_LINE = 240

interface RawTextProps {
  output: OutputText
  place: RawPlace
  unread: OutputSummary['unread']
}

/** An output to read, to search and to copy. */
export function RawText({ output, place, unread }: RawTextProps) {
  const { lines, command } = output
  const [wanted, setWanted] = useState('')
  const [step, setStep] = useState(0)
  const long = useMemo(() => lines.some((line) => line.length > LONG_LINE), [lines])
  const [wrap, setWrap] = useState<boolean>()
  const looked = useDeferredValue(wanted)
  const found = useMemo(() => findInLines(lines, looked), [lines, looked])
  const index = found.length === 0 ? 0 : ((step % found.length) + found.length) % found.length
  const want = (text: string) => {
    setWanted(text)
    setStep(0)
  }
  return (
    <>
      <div className={styles.tools}>
        <FindBar wanted={wanted} onWanted={want} found={found} index={index} onStep={(by) => setStep(step + by)} />
        <Button look="quiet" aria-pressed={wrap ?? long} onClick={() => setWrap(!(wrap ?? long))}>
          <WrapText aria-hidden />
          Wrap
        </Button>
        <CopyButton text={lines.join('\n')} what="the whole output" />
      </div>
      {lines.length === 0 ? (
        <p className={styles.empty}>
          The command printed nothing. That is an answer too: there is nothing of the kind.
        </p>
      ) : (
        <RawLines
          name={command}
          lines={lines}
          place={place}
          unread={unread}
          found={found}
          current={found[index]}
          wrap={wrap ?? long}
        />
      )}
    </>
  )
}
