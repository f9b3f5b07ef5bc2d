import { RadioGroup } from 'radix-ui'
import type { Protocol } from '../../shared/reach/verdict.ts'
import { askedWords } from '../panels/asked-words.ts'
import { useQuestion, useWindowStores } from '../state/window-stores.tsx'
import styles from './ProtocolPresets.module.css'

const presets: { name: string; protocol: Protocol; port?: number }[] = [
  { name: 'Ping', protocol: 'icmp' },
  { name: 'SSH', protocol: 'tcp', port: 22 },
  { name: 'HTTP', protocol: 'tcp', port: 80 },
  { name: 'HTTPS', protocol: 'tcp', port: 443 },
  { name: 'RDP', protocol: 'tcp', port: 3389 },
]

const keyOf = ({ protocol, port }: { protocol: Protocol; port?: number | undefined }) => `${protocol} ${port ?? ''}`

/** What people ask about most; any other port is chosen in the bar on top, and then stands here too. */
export function ProtocolPresets() {
  const { question } = useWindowStores()
  const protocol = useQuestion((state) => state.protocol)
  const port = useQuestion((state) => state.port)
  const chosen = keyOf({ protocol, port })
  const other = presets.every((preset) => keyOf(preset) !== chosen)
  const choose = (key: string) => {
    const preset = presets.find((one) => keyOf(one) === key)
    if (preset !== undefined) question.getState().setProtocol(preset.protocol, preset.port)
  }
  return (
    <RadioGroup.Root className={styles.group} aria-label="Protocol of the matrix" value={chosen} onValueChange={choose}>
      {presets.map((preset) => (
        <RadioGroup.Item key={preset.name} className={styles.item} value={keyOf(preset)}>
          {preset.name}
          {preset.port !== undefined && <span className={styles.port}>{preset.port}</span>}
        </RadioGroup.Item>
      ))}
      {other && (
        <RadioGroup.Item className={styles.item} value={chosen}>
          {askedWords(protocol, port)}
        </RadioGroup.Item>
      )}
    </RadioGroup.Root>
  )
}
