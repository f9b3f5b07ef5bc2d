import type { Fact } from '../facts/fact.ts'
import { parseMac } from '../net/mac.ts'
import { asks } from './iproute-command.ts'
import { defineParser } from './parser.ts'
import { readRows, wordsOf } from './read-rows.ts'
import { firstLines, type TextLine } from './text-lines.ts'

/** `bridge fdb`: behind which port of a bridge which MAC was seen. */
export const linuxBridgeFdb = defineParser({
  id: 'linux-bridge-fdb',
  title: 'bridge fdb',
  noun: 'forwarding table',
  os: 'linux',
  answersTo: (command) => asks(command, 'bridge', 'fdb'),
  recognise: (text) => firstLines(text).some((line) => entryOf(line) !== undefined),
  parse: (text) => readRows(text, entryOf),
})

/** `82:08:d9:39:f9:e7 dev v-web vlan 1 master br0 permanent`; a learned entry has no state. */
function entryOf(line: TextLine): Fact[] | undefined {
  const words = wordsOf(line.text)
  const [mac, port] = [parseMac(words[0] ?? ''), words[2]]
  if (mac === undefined || words[1] !== 'dev' || port === undefined) return undefined
  const after = (key: string): string | undefined => (words.includes(key) ? words[words.indexOf(key) + 1] : undefined)
  const bridge = after('master')
  // Rows without a bridge are the addresses that a device of its own listens to ("self").
  if (bridge === undefined) return []
  const vlan = Number(after('vlan'))
  const state = ['permanent', 'static', 'stale'].find((one) => words.includes(one))
  return [
    {
      kind: 'forwarding-entry',
      mac,
      port,
      bridge,
      ...(Number.isInteger(vlan) ? { vlan } : {}),
      ...(state === undefined ? {} : { state }),
      line: line.number,
    },
  ]
}
