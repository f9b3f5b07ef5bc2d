import type { RuleFact } from '../facts/fact.ts'
import { parsePrefix } from '../net/prefix.ts'
import { ruleAction } from './ip-rule-fact.ts'
import { asks, iprouteCommand } from './iproute-command.ts'
import { defineParser } from './parser.ts'
import { readRows, wordsOf } from './read-rows.ts'
import { firstLines, type TextLine } from './text-lines.ts'

/** `ip rule`: which routing table is looked up for which packets. */
export const linuxIpRule = defineParser({
  id: 'linux-ip-rule',
  title: 'ip rule',
  noun: 'list of routing rules',
  os: 'linux',
  answersTo: (command) => asks(command, 'ip', 'rule'),
  recognise: (text) => firstLines(text).some((line) => ruleOf(line, undefined) !== undefined),
  parse: (text, { command }) => {
    const asked = iprouteCommand(command)
    // Without a family `ip rule` shows the rules of IPv4.
    const family = asked === undefined ? undefined : (asked.family ?? 4)
    return readRows(text, (line) => {
      const rule = ruleOf(line, family)
      return rule && [rule]
    })
  },
})

/** `1001:	from all to 10.99.0.0/24 iif br0 lookup 100`. */
function ruleOf(line: TextLine, family: 4 | 6 | undefined): RuleFact | undefined {
  const match = /^(\d{1,10}):\s+(.*)$/.exec(line.text)
  const words = wordsOf(match?.[2] ?? '')
  if (match === null || !(words[0] === 'from' || (words[0] === 'not' && words[1] === 'from'))) return undefined
  const rule: RuleFact = {
    kind: 'rule',
    priority: Number(match[1]),
    line: line.number,
    ...(family === undefined ? {} : { family }),
  }
  const other: string[] = []
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? ''
    const value = words[i + 1] ?? ''
    const action = ruleAction(word)
    if (action !== undefined) rule.action = action
    else if (word === 'not') other.push(word)
    else if (!readPair(rule, word, value)) other.push(word, ...(/^[a-z]/.test(word) && value !== '' ? [value] : []))
    if (action === undefined && word !== 'not') i += 1
  }
  if (other.length > 0) rule.other = other
  return rule
}

/** Reads one word with its value into the rule; whether it is known. */
function readPair(rule: RuleFact, word: string, value: string): boolean {
  const prefix = word === 'from' || word === 'to' ? parsePrefix(value) : undefined
  if (prefix !== undefined) rule[word === 'from' ? 'from' : 'to'] = prefix
  else if (word === 'iif') rule.inInterface = value
  else if (word === 'oif') rule.outInterface = value
  else if (word === 'fwmark') rule.fwmark = value
  else if (word === 'lookup' || word === 'table') rule.table = value
  else return ((word === 'from' || word === 'to') && value === 'all') || word === 'proto' || word === 'protocol'
  return true
}
