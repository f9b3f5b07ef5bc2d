import type { Fact } from '../facts/fact.ts'
import { commandWords } from './command-words.ts'
import { readAdapter } from './ipconfig-adapter.ts'
import { type IpconfigBlock, ipconfigBlocks } from './ipconfig-blocks.ts'
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
    // Dots lead from a label to its colon: `Subnet Mask . . . . . . . . . . . : `.
    const { blocks } = ipconfigBlocks(text.slice(0, 32 * 1024))
    return (
      /\. \. ?:(?: |\r?$)/m.test(text.slice(0, 32 * 1024)) &&
      blocks.some((block) => isAdapter(block) || block.rows.length > 1)
    )
  },
  parse,
})

const isAdapter = ({ heading, rows }: IpconfigBlock): boolean => heading.endsWith(':') && rows.length > 0

function parse(text: string): ParsedText {
  const { blocks, unread } = ipconfigBlocks(text)
  const facts: Fact[] = []
  const rows = unread.map((line) => unreadRow(line))
  for (const [index, block] of blocks.entries()) {
    if (isAdapter(block)) {
      const adapter = readAdapter(block)
      for (const fact of adapter.facts) facts.push(fact)
      for (const { line, text: row } of adapter.damaged) {
        rows.push(unreadRow({ number: line, text: row }, 'no address'))
      }
    } else if (index === 0) facts.push(...readMachine(block))
    else rows.push(unreadRow({ number: block.line, text: block.heading }))
  }
  return { facts, unread: rows.sort((a, b) => a.line - b.line) }
}

/** The block at the top, whose first row with /all is the machine's name. */
function readMachine({ rows }: IpconfigBlock): Fact[] {
  const [first] = rows
  const name = first?.values[0]?.text ?? ''
  return first === undefined || !/^[^\s<>|"]{1,63}$/.test(name) ? [] : [{ kind: 'host-name', name, line: first.line }]
}
