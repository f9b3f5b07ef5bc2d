import type { Fact, FilterChainFact } from '../../facts/fact.ts'
import type { ParsedText } from '../parser.ts'
import { textLines } from '../text-lines.ts'
import { unreadRow } from '../unread-row.ts'
import { nftCursor } from './nft-cursor.ts'
import { createDefinitions } from './nft-definitions.ts'
import { nftPriority } from './nft-priority.ts'
import { nftStatement } from './nft-statement.ts'
import { nftElements } from './nft-value.ts'
import { nftWords, unquoted } from './nft-words.ts'

type Family = FilterChainFact['family']

const FAMILIES: readonly Family[] = ['ip', 'ip6', 'inet', 'bridge', 'arp', 'netdev']

/** What an open brace belongs to. */
type Block =
  | { kind: 'table'; family: Family; table: string }
  | { kind: 'chain'; family: Family; table: string; chain: FilterChainFact }
  | { kind: 'set'; family: Family; table: string; facts: Fact[]; set: string; line: number; isTold: boolean }
  /** A counter, a helper, …: what rules refer to, and what decides nothing. */
  | { kind: 'other' }

interface Statement {
  words: string[]
  line: number
  endLine: number
  text: string
}

/** Reads `nft list ruleset`, or a file of that language (/etc/nftables.conf): tables, chains, rules, sets and maps. */
export function readNftRuleset(text: string): ParsedText {
  const parsed: ParsedText = { facts: [], unread: [] }
  const blocks: Block[] = []
  const definitions = createDefinitions()
  let open: Statement | undefined
  /** Braces inside the statement: sets and maps without a name. */
  let depth = 0
  const end = (): void => {
    if (open !== undefined && !read(open, blocks.at(-1), parsed, definitions))
      parsed.unread.push(unreadRow({ number: open.line, text: open.text }))
    open = undefined
    depth = 0
  }
  for (const line of textLines(text)) {
    for (const word of nftWords(line.text)) {
      const begun = depth === 0 && word === '{' ? blockOf(open, blocks.at(-1)) : undefined
      if (begun !== undefined) {
        blocks.push(begun)
        if (begun.kind === 'chain') parsed.facts.push(begun.chain)
        open = undefined
      } else if (depth === 0 && word === '}') {
        end()
        close(blocks.pop(), parsed)
      } else if (depth === 0 && word === ';') end()
      else {
        open ??= { words: [], line: line.number, endLine: line.number, text: line.text }
        open.words.push(word)
        open.endLine = line.number
        if (word === '{') depth += 1
        if (word === '}') depth -= 1
      }
    }
    if (depth === 0) end()
  }
  end()
  for (const block of blocks.toReversed()) close(block, parsed)
  return parsed
}

/** A set that has no elements is one all the same. */
function close(block: Block | undefined, parsed: ParsedText): void {
  if (block?.kind !== 'set' || block.isTold) return
  const { family, table, set, line } = block
  parsed.facts.push({ kind: 'filter-set', family, table, set, elements: [], line })
}

function blockOf(open: Statement | undefined, around: Block | undefined): Block | undefined {
  if (open === undefined) return undefined
  const [first = '', ...words] = open.words[0] === 'add' ? open.words.slice(1) : open.words
  if (around === undefined && first === 'table') {
    const [name = '', family = 'ip'] = words.toReversed()
    const known = FAMILIES.find((one) => one === family)
    return known === undefined || words.length > 2 ? undefined : { kind: 'table', family: known, table: unquoted(name) }
  }
  if (around?.kind !== 'table') return undefined
  const { family, table } = around
  const name = unquoted(words[0] ?? '')
  if (first === 'chain' && words.length === 1) {
    const chain: FilterChainFact = { kind: 'filter-chain', family, table, chain: name, line: open.line }
    return { kind: 'chain', family, table, chain }
  }
  if ((first === 'set' || first === 'map') && words.length === 1)
    return { kind: 'set', family, table, facts: [], set: name, line: open.line, isTold: false }
  return words.length > 0 && words.length <= 2 ? { kind: 'other' } : undefined
}

/** Reads a statement where it stands; whether it was understood. */
function read(
  statement: Statement,
  block: Block | undefined,
  parsed: ParsedText,
  definitions: ReturnType<typeof createDefinitions>,
): boolean {
  const words = definitions.replaced(statement.words)
  const [first = ''] = words
  switch (block?.kind) {
    case undefined:
      return first === 'flush' || definitions.add(words)
    case 'table':
      return ['flags', 'comment', 'policy'].includes(first) || definitions.add(words)
    case 'set':
      return readSetStatement({ ...statement, words }, block, parsed)
    case 'chain':
      return readChainStatement({ ...statement, words }, block, parsed)
    case 'other':
      return true
  }
}

function readSetStatement(
  { words, line, endLine }: Statement,
  block: Block & { kind: 'set' },
  parsed: ParsedText,
): boolean {
  if (words[0] !== 'elements')
    return /^(?:type|typeof|flags|timeout|gc-interval|size|policy|auto-merge|counter|comment|quota|limit)$/.test(
      words[0] ?? '',
    )
  const elements = nftElements(nftCursor(words.slice(2)), [])
  if (words[1] !== '=' || elements === undefined) return false
  const { family, table, set } = block
  block.isTold = true
  const place = endLine === block.line ? { line } : { line: block.line, endLine }
  parsed.facts.push({ kind: 'filter-set', family, table, set, elements, ...place })
  return true
}

const TYPES = ['filter', 'nat', 'route'] as const

function readChainStatement(
  { words, line, endLine, text }: Statement,
  { family, table, chain }: Block & { kind: 'chain' },
  parsed: ParsedText,
): boolean {
  const [first, second, third, hook] = words
  if (first === 'type' && third === 'hook') {
    const chainType = TYPES.find((type) => type === second)
    const at = words.indexOf('priority')
    const priority = at < 0 ? undefined : nftPriority(words.slice(at + 1), family)
    Object.assign(chain, {
      ...(hook === undefined ? {} : { hook }),
      ...(chainType === undefined ? {} : { chainType }),
      ...(priority === undefined ? {} : { priority }),
      ...(line === chain.line ? {} : { endLine: line }),
    })
    return hook !== undefined && chainType !== undefined && priority !== undefined
  }
  if (first === 'policy' && (second === 'accept' || second === 'drop')) {
    chain.policy = second
    return true
  }
  if (first === 'comment' || first === 'flags' || first === 'devices') return true
  const { expressions, isWhole } = expressionsOf(words, family)
  parsed.facts.push({
    kind: 'filter-rule',
    family,
    table,
    chain: chain.chain,
    expressions,
    line,
    ...(endLine === line ? {} : { endLine }),
  })
  if (!isWhole) parsed.unread.push(unreadRow({ number: line, text }, 'a part of this rule is not understood'))
  return true
}

/** What can't be read stays in the rule as something that nobody understands: such a rule makes answers uncertain, not wrong. */
function expressionsOf(
  words: readonly string[],
  family: Family,
): { expressions: Record<string, unknown>[]; isWhole: boolean } {
  const cursor = nftCursor(words)
  const expressions: Record<string, unknown>[] = []
  while (cursor.peek() !== undefined) {
    const begin = cursor.passed()
    const statement = nftStatement(cursor, family)
    if (statement === undefined)
      return { expressions: [...expressions, { unread: words.slice(begin).join(' ') }], isWhole: false }
    if (statement !== null) expressions.push(statement)
  }
  return { expressions, isWhole: true }
}
