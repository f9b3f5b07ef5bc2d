import type { Protocol } from '../../shared/reach/verdict.ts'
import { parsePort } from '../app/question/parse-port.ts'

/** A question as it is typed: `ccl-vm-1 to internet`, `can 10.0.0.63 reach ccl-vm-1 tcp 22`. */
export interface TypedQuestion {
  from: string
  /** As far as it is typed. */
  to: string
  protocol?: Protocol
  port?: number
}

const BETWEEN = /^(?:ask |can |from )?\s*(.+?)\s+(?:to|reach|reaches|->|→|>)(?:\s+(.*))?$/i
const PROTOCOL = /\s+(ping|icmp|tcp|udp)(?:[ :/](\d{1,5}))?$/i

export function typedQuestion(typed: string): TypedQuestion | undefined {
  const [, from, rest = ''] = BETWEEN.exec(typed.trimStart()) ?? []
  if (from === undefined) return undefined
  const [how, word = '', number = ''] = PROTOCOL.exec(rest.replace(/\?\s*$/, '').trimEnd()) ?? []
  const to = (how === undefined ? rest : rest.slice(0, rest.lastIndexOf(how))).replace(/\?\s*$/, '').trim()
  const name = word.toLowerCase()
  if (name === 'tcp' || name === 'udp')
    return { from, to, protocol: name, port: parsePort(number) ?? (name === 'tcp' ? 22 : 53) }
  return how === undefined ? { from, to } : { from, to, protocol: 'icmp' }
}
