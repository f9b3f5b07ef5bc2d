import type { Counted, InterfaceCountersFact } from '../facts/counters-fact.ts'
import { countOf } from './count-of.ts'
import { told } from './told.ts'

/** Reads the lines that `ip -s` prints below an interface; gives a fact once both ways are told. */
export type CounterReader = (words: readonly string[], of: string, line: number) => InterfaceCountersFact[]

/** A heading (`RX: bytes packets errors dropped missed mcast`) tells what the numbers in the line below it are. */
export function createCounterReader(): CounterReader {
  let heading: { way: 'RX' | 'TX'; columns: readonly string[]; line: number } | undefined
  let received: { counted: Counted; of: string; line: number } | undefined
  return (words, of, line) => {
    const [first = '', ...columns] = words
    if (/^[RT]X:?$/.test(first)) {
      // `RX errors: length crc …` is a heading of other numbers, which are not used.
      heading = columns[0] === 'bytes' ? { way: first.startsWith('RX') ? 'RX' : 'TX', columns, line } : undefined
      return []
    }
    const under = heading
    heading = undefined
    const counted = under === undefined ? undefined : countedOf(under.columns, words)
    if (under === undefined || counted === undefined) return []
    if (under.way === 'RX') {
      received = { counted, of, line: under.line }
      return []
    }
    const before = received?.of === of ? received : undefined
    received = undefined
    return [
      {
        kind: 'interface-counters',
        interface: of,
        ...told({ received: before?.counted }),
        sent: counted,
        line: before?.line ?? under.line,
        ...(line === (before?.line ?? under.line) ? {} : { endLine: line }),
      },
    ]
  }
}

function countedOf(columns: readonly string[], numbers: readonly string[]): Counted | undefined {
  const at = (column: string) => countOf(numbers[columns.indexOf(column)])
  const bytes = at('bytes')
  if (bytes === undefined) return undefined
  return { bytes, ...told({ packets: at('packets'), errors: at('errors'), discards: at('dropped') }) }
}
