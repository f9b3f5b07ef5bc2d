import type { Fact } from '../facts/fact.ts'
import { append } from './append.ts'
import { commandWords } from './command-words.ts'
import { readAdapter } from './ipconfig-adapter.ts'
import { addressesIn } from './ipconfig-address.ts'
import { type IpconfigBlock, type IpconfigRow, ipconfigBlocks } from './ipconfig-blocks.ts'
import { defineParser, type ParsedText } from './parser.ts'
import { unreadRow } from './unread-row.ts'

/** `ipconfig` and `ipconfig /all`, in any language. */
export const windowsIpconfig = defineParser({
  id: 'windows-ipconfig',
  title: 'ipconfig',
  noun: 'list of adapters',
  os: 'windows',
  answersTo: (command) => {
    const { program, words = [] } = commandWords(command) ?? {}
    return program === 'ipconfig' && words.every((word) => /^[-/](?:all|allcompartments)$/i.test(word))
  },
  recognise: (text) => {
    const { blocks } = ipconfigBlocks(text.slice(0, 32 * 1024))
    return (
      blocks.some(({ rows }) => rows.some(hasDots)) &&
      blocks.some((block, index) => isAdapter(block) || (block.rows.length > 1 && isMachine(block, index)))
    )
  },
  parse,
})

/** Dots lead from a label to its colon: `Subnet Mask . . . . . . . . . . . : `. */
const hasDots = ({ text }: IpconfigRow): boolean => /\. \.? ?[:：](?:\s|$)/.test(text)

const isAdapter = ({ heading, rows }: IpconfigBlock): boolean => /[:：]$/.test(heading) && rows.length > 0

function parse(text: string): ParsedText {
  const { blocks, unread } = ipconfigBlocks(text)
  const parsed: ParsedText = { facts: [], unread: unread.map((line) => unreadRow(line)) }
  for (const [index, block] of blocks.entries()) {
    if (isAdapter(block)) {
      const adapter = readAdapter(block)
      for (const fact of adapter.facts) parsed.facts.push(fact)
      for (const { line, text: row } of adapter.damaged) {
        parsed.unread.push(unreadRow({ number: line, text: row }, 'no address'))
      }
    } else if (isMachine(block, index)) append(parsed.facts, readMachine(block))
    else refuse(block, parsed)
  }
  parsed.unread.sort((a, b) => a.line - b.line)
  return parsed
}

/** With /all the names come first, in a block of a few rows without addresses; its heading may not have been copied. */
const MOST_NAMES = 12

function isMachine({ rows }: IpconfigBlock, index: number): boolean {
  if (rows.length === 0) return index === 0
  return rows.length <= MOST_NAMES && rows.every((row) => addressesIn(row).length === 0)
}

function readMachine({ rows }: IpconfigBlock): Fact[] {
  const [first] = rows
  const name = first?.values[0]?.text ?? ''
  const isName = /^[^\s<>|"]{1,63}$/.test(name) && !/DNS|DHCP|WINS/.test(first?.label ?? '')
  return first !== undefined && isName ? [{ kind: 'host-name', name, line: first.line }] : []
}

/** What belongs to no adapter whose name is told. */
function refuse({ heading, line, rows }: IpconfigBlock, parsed: ParsedText): void {
  if (heading !== '') parsed.unread.push(unreadRow({ number: line, text: heading }))
  for (const row of rows)
    parsed.unread.push(unreadRow({ number: row.line, text: row.text }, 'of an adapter that is not named'))
}
