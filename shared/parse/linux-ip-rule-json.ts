import { z } from 'zod'
import type { Place, RuleFact } from '../facts/fact.ts'
import { type Prefix, parsePrefix } from '../net/prefix.ts'
import { ruleAction } from './ip-rule-fact.ts'
import { asks, iprouteCommand } from './iproute-command.ts'
import { firstJsonRow, readJsonRows } from './json-rows.ts'
import { optional } from './optional.ts'
import { defineParser } from './parser.ts'

/** `ip -j rule`. */
export const linuxIpRuleJson = defineParser({
  id: 'linux-ip-rule-json',
  title: 'ip -j rule',
  noun: 'list of routing rules',
  os: 'linux',
  answersTo: (command) => asks(command, 'ip', 'rule'),
  recognise: (text) => Rule.safeParse(firstJsonRow(text)).success,
  parse: (text, { command }) => {
    const asked = iprouteCommand(command)
    // Without a family `ip rule` shows the rules of IPv4.
    const family = asked === undefined ? undefined : (asked.family ?? 4)
    return readJsonRows(text, (row) => {
      const rule = Rule.safeParse(row.value).data
      const fact = rule && ruleOf(rule, row.place, family)
      return fact && [fact]
    })
  },
})

const length = optional(z.number().int().min(0).max(128))
const Rule = z
  .object({
    priority: z.number().int().nonnegative(),
    src: z.string(),
    srclen: length,
    dst: optional(z.string()),
    dstlen: length,
    fwmark: optional(z.string()),
    fwmask: optional(z.string()),
    iif: optional(z.string()),
    oif: optional(z.string()),
    table: optional(z.string()),
    action: optional(z.string()),
    protocol: optional(z.string()),
  })
  .catchall(z.unknown())

function ruleOf(rule: z.infer<typeof Rule>, place: Place, family: 4 | 6 | undefined): RuleFact | undefined {
  const {
    priority,
    src,
    srclen,
    dst,
    dstlen,
    fwmark,
    fwmask,
    iif,
    oif,
    table,
    action: printed,
    protocol: _,
    ...more
  } = rule
  const from = prefixOf(src, srclen)
  const to = prefixOf(dst, dstlen)
  const action = ruleAction(printed)
  if (from === 'damaged' || to === 'damaged') return undefined
  const other = [
    ...(printed !== undefined && action === undefined && printed !== 'to_tbl' ? [printed] : []),
    ...Object.entries(more).flatMap(([key, value]) =>
      value === undefined
        ? []
        : value === null
          ? [key]
          : [key, typeof value === 'string' ? value : JSON.stringify(value)],
    ),
  ]
  return {
    kind: 'rule',
    priority,
    ...(family === undefined ? {} : { family }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(iif === undefined ? {} : { inInterface: iif }),
    ...(oif === undefined ? {} : { outInterface: oif }),
    ...(fwmark === undefined ? {} : { fwmark: fwmask === undefined ? fwmark : `${fwmark}/${fwmask}` }),
    ...(table === undefined ? {} : { table }),
    ...(action === undefined ? {} : { action }),
    ...(other.length === 0 ? {} : { other }),
    ...place,
  }
}

/** `all` is no restriction. */
function prefixOf(address: string | undefined, length: number | undefined): Prefix | 'damaged' | undefined {
  if (address === undefined || address === 'all') return undefined
  return parsePrefix(length === undefined ? address : `${address}/${length}`) ?? 'damaged'
}
