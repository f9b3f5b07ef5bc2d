import { expect, test } from 'vitest'
import { parsers } from './registry.ts'

const MANY = 150_000
const words = (word: string) => Array.from({ length: MANY }, () => word).join(' ')
const texts = [
  `eth0 UP ${words('10.0.0.5/24')}\n`,
  `ACCEPT all -- 0.0.0.0/0 0.0.0.0/0 ${words('a')}\n`,
  `10.0.0.0/24 dev eth0 ${words('via')}\n`,
  JSON.stringify([
    { InterfaceAlias: 'a', ServerAddresses: [{ Address: Array.from({ length: MANY }, () => '10.0.0.1') }] },
  ]),
  JSON.stringify({ value: [{ IPv4Address: [{ IPAddress: Array.from({ length: MANY }, () => '10.0.0.1') }] }] }),
]

test('a row, or a list in a row, of more words than a call takes as arguments stops no parser', () => {
  for (const text of texts)
    for (const parser of parsers)
      expect(() => parser.parse(text, { command: '' }), `${parser.id}: ${text.slice(0, 40)}`).not.toThrow()
})
