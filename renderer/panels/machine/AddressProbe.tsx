import { X } from 'lucide-react'
import { useId } from 'react'
import { parseAddress } from '../../../shared/net/address.ts'
import { IconButton } from '../../controls/Button.tsx'
import { useAnalysis } from '../../state/use-analysis.ts'
import styles from '../Panel.module.css'
import probe from './RoutesTab.module.css'

/** Where any address is typed that the table is to be asked about; the machines' own are offered. */
export function AddressProbe({ text, onText }: { text: string; onText: (text: string) => void }) {
  const known = useId()
  const { inventory } = useAnalysis()
  const trimmed = text.trim()
  const whole = trimmed === '' || parseAddress(trimmed) !== undefined
  const choices = inventory.machines.flatMap(({ name, interfaces }) =>
    interfaces.flatMap(({ addresses }) => addresses.map(({ address }) => ({ address, name: name.value }))),
  )
  return (
    <div className={styles.section}>
      <div className={probe.probe}>
        <label>
          <span>Where would this go?</span>
          <input
            value={text}
            list={known}
            placeholder="an address, such as 8.8.8.8"
            spellCheck={false}
            autoComplete="off"
            aria-invalid={!whole}
            onChange={(event) => onText(event.target.value)}
          />
        </label>
        {text !== '' && (
          <IconButton name="Clear the address" onClick={() => onText('')}>
            <X aria-hidden />
          </IconButton>
        )}
      </div>
      <datalist id={known}>
        <option value="8.8.8.8">an address of the internet</option>
        {[...new Map(choices.map((choice) => [choice.address, choice])).values()].map(({ address, name }) => (
          <option key={address} value={address}>
            {name}
          </option>
        ))}
      </datalist>
      {!whole && <p className={styles.muted}>Not a whole address yet: 10.0.0.63, or fe80::1.</p>}
    </div>
  )
}
