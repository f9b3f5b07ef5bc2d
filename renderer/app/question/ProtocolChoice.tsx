import { useState } from 'react'
import type { Protocol } from '../../../shared/reach/verdict.ts'
import { useQuestion, useWindowStores } from '../../state/window-stores.tsx'
import { parsePort } from './parse-port.ts'
import styles from './QuestionBar.module.css'

const protocols: readonly { protocol: Protocol; name: string; usual?: number }[] = [
  { protocol: 'icmp', name: 'Ping' },
  { protocol: 'tcp', name: 'TCP', usual: 22 },
  { protocol: 'udp', name: 'UDP', usual: 53 },
]

/** With what is knocked: a ping, or a TCP or UDP port. */
export function ProtocolChoice() {
  const { question } = useWindowStores()
  const protocol = useQuestion((asking) => asking.protocol)
  const port = useQuestion((asking) => asking.port)
  const [typed, setTyped] = useState<string>()
  const choose = (value: string) => {
    const chosen = protocols.find((one) => one.protocol === value)
    setTyped(undefined)
    if (chosen !== undefined) question.getState().setProtocol(chosen.protocol, chosen.usual)
  }
  const type = (text: string) => {
    setTyped(text)
    const parsed = parsePort(text)
    if (parsed !== undefined) question.getState().setProtocol(protocol, parsed)
  }
  return (
    <>
      <select
        className={styles.field}
        aria-label="Protocol"
        value={protocol}
        onChange={({ target }) => choose(target.value)}
      >
        {protocols.map((one) => (
          <option key={one.protocol} value={one.protocol}>
            {one.name}
          </option>
        ))}
      </select>
      {protocol !== 'icmp' && (
        <input
          className={styles.port}
          aria-label="Port"
          title="Port, 1 to 65535"
          inputMode="numeric"
          autoComplete="off"
          value={typed ?? port ?? ''}
          aria-invalid={typed !== undefined && parsePort(typed) === undefined}
          onChange={({ target }) => type(target.value)}
          onBlur={() => setTyped(undefined)}
        />
      )}
    </>
  )
}
