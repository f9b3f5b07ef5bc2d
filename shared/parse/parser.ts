import type { Fact } from '../facts/fact.ts'
import type { OperatingSystem } from '../recording/recording.ts'

/** A row that no rule of the parser fits. It is kept and shown; it stops nothing. */
export interface UnreadRow {
  /** 1-based. */
  line: number
  text: string
  /** Why, where more than "not understood" can be said. */
  reason?: string
}

export interface ParsedText {
  facts: Fact[]
  unread: UnreadRow[]
}

/** What the parser may know beside the text: the words after the command, such as a VM's name. */
export interface CommandLine {
  command: string
  /** `Get-VMSecurity ccl-vm-1` → `ccl-vm-1`. */
  argument?: string
}

export interface Parser {
  /** Unique: the file's name without its ending. */
  id: string
  /** The command as people know it, shown where the text is: `arp -a (Windows)`. */
  title: string
  /** What its rows are called in a sentence: "seen in the host's **ARP table**". */
  noun: string
  os: OperatingSystem | 'any'
  /** What it tells is another at every look, and says nothing of how the network is: counters. */
  passing?: true
  /** Whether this command line is one of its own; arguments that change the shape count. */
  answersTo: (command: string) => boolean
  /** Whether the text has this command's shape, judged by structure rather than by words of one language. */
  recognise: (text: string) => boolean
  parse: (text: string, command: CommandLine) => ParsedText
}

/** Gives a parser its type; each parser file exports one. */
export function defineParser(parser: Parser): Parser {
  return parser
}
