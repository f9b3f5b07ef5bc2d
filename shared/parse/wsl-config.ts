import type { WslSettingFact } from '../facts/given-fact.ts'
import { fileAsked } from './file-asked.ts'
import { defineParser, type ParsedText } from './parser.ts'
import { type TextLine, textLines } from './text-lines.ts'

/** What of the file is about the network, as Microsoft writes it; WSL takes any case. */
const KEYS = [
  ...['networkingMode', 'vmSwitch', 'firewall', 'localhostForwarding', 'hostAddressLoopback', 'ignoredPorts'],
  ...['dnsTunneling', 'dnsProxy', 'autoProxy', 'safeMode'],
] as const
const SECTIONS: ReadonlySet<string> = new Set(['wsl2', 'experimental'])

/** `%UserProfile%\.wslconfig`: how WSL 2 is set up, read as WSL does (microsoft/WSL, src/shared/configfile). */
export const wslConfig = defineParser({
  id: 'wsl-config',
  title: '.wslconfig',
  noun: 'WSL configuration',
  os: 'windows',
  answersTo: (command) => fileAsked(command)?.toLowerCase() === '.wslconfig',
  recognise: (text) => {
    const lines = textLines(text.slice(0, 8 * 1024))
    return (
      lines.some((line) => SECTIONS.has(sectionOf(line) ?? '')) &&
      lines.every((line) => sectionOf(line) !== undefined || isComment(line) || pairOf(line) !== undefined)
    )
  },
  parse: (text) => {
    const parsed: ParsedText = { facts: [], unread: [] }
    let section = ''
    for (const line of textLines(text)) {
      section = sectionOf(line) ?? section
      const fact = SECTIONS.has(section) ? settingOf(line) : undefined
      if (fact !== undefined) parsed.facts.push(fact)
    }
    return parsed
  },
})

const isComment = ({ text }: TextLine): boolean => /^\s*#/.test(text)

const sectionOf = ({ text }: TextLine): string | undefined =>
  /^\s*\[([a-z][a-z0-9]*)\]\s*(?:#.*)?$/i.exec(text)?.[1]?.toLowerCase()

function pairOf({ text }: TextLine): { key: string; value: string } | undefined {
  const [, key = '', rest = ''] = /^\s*([a-z][a-z0-9]{0,60})\s*=\s*(.*)$/i.exec(text) ?? []
  if (key === '') return undefined
  // A value that holds what begins a comment stands in quotation marks.
  const [, quoted, bare = ''] = /^"([^"]*)"|^([^#]*)/.exec(rest) ?? []
  return { key, value: (quoted ?? bare).trim() }
}

function settingOf(line: TextLine): WslSettingFact | undefined {
  const { key = '', value = '' } = pairOf(line) ?? {}
  const known = KEYS.find((one) => one.toLowerCase() === key.toLowerCase())
  return known === undefined || value === '' ? undefined : { kind: 'wsl-setting', key: known, value, line: line.number }
}
