import { z } from 'zod'
import { PrefixText } from './net-text.ts'
import { Source } from './source.ts'

/** A policy routing rule (`ip rule`). */
export const PolicyRule = z.object({
  priority: z.number().int(),
  family: z.union([z.literal(4), z.literal(6)]).optional(),
  from: PrefixText.optional(),
  to: PrefixText.optional(),
  inInterface: z.string().optional(),
  outInterface: z.string().optional(),
  fwmark: z.string().optional(),
  table: z.string().optional(),
  action: z.enum(['blackhole', 'unreachable', 'prohibit']).optional(),
  other: z.array(z.string()).optional(),
  sources: z.array(Source).min(1),
})
export type PolicyRule = z.infer<typeof PolicyRule>

/** A packet filter chain with its rules in order, in the words of iptables or the expressions of nft -j. */
export const FilterChain = z.object({
  family: z.enum(['ip', 'ip6', 'inet', 'bridge', 'arp', 'netdev']),
  table: z.string(),
  chain: z.string(),
  hook: z.string().optional(),
  chainType: z.enum(['filter', 'nat', 'route']).optional(),
  priority: z.number().optional(),
  policy: z.enum(['accept', 'drop']).optional(),
  rules: z.array(
    z.object({
      words: z.array(z.string()).optional(),
      expressions: z.array(z.unknown()).optional(),
      sources: z.array(Source).min(1),
    }),
  ),
  sources: z.array(Source).min(1),
})
export type FilterChain = z.infer<typeof FilterChain>

/** A named set or map that nft rules refer to as `@name`; a map's elements are pairs of key and value. */
export const FilterSet = z.object({
  family: FilterChain.shape.family,
  table: z.string(),
  set: z.string(),
  elements: z.array(z.unknown()),
  sources: z.array(Source).min(1),
})
export type FilterSet = z.infer<typeof FilterSet>
