import type { Protocol } from '../../shared/reach/verdict.ts'

/** With what a conversation is begun: `ping`, `TCP port 22`. */
export function askedWords(protocol: Protocol, port?: number): string {
  if (protocol === 'icmp') return 'ping'
  return port === undefined ? protocol.toUpperCase() : `${protocol.toUpperCase()} port ${port}`
}
