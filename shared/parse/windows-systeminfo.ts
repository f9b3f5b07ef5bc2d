import type { AddressFact, Fact, InterfaceFact } from '../facts/fact.ts'
import { familyOf, parseAddress } from '../net/address.ts'
import { isLinkLocal } from '../net/scope.ts'
import { append } from './append.ts'
import { commandWords } from './command-words.ts'
import { defineParser, type ParsedText } from './parser.ts'
import { firstLines, type TextLine, textLines } from './text-lines.ts'
import { yesOrNo } from './yes-no.ts'

/** `systeminfo`, in any language: the machine's name, and its network cards with their connections and addresses. The rest is not about networks. */
export const windowsSysteminfo = defineParser({
  id: 'windows-systeminfo',
  title: 'systeminfo',
  noun: 'description of the machine',
  os: 'windows',
  answersTo: (command) => commandWords(command)?.program === 'systeminfo',
  recognise: (text) => {
    const lines = firstLines(text)
    const labels = lines.slice(0, 8).filter((line) => LABEL.test(line.text)).length
    return labels >= 5 && lines.some((line) => (itemOf(line)?.indent ?? 0) > 10)
  },
  parse: (text) => read(textLines(text)),
})

/** `Host Name:                 DESKTOP-7`: values stand in one column. */
const LABEL = /^\S[^:：]{0,40}[:：] {2,30}\S/

/** `[01]: Intel(R) Wi-Fi 6 AX201`, indented. */
function itemOf({ text }: TextLine): { indent: number; text: string } | undefined {
  const match = /^( {2,60})\[\d{2,4}\]: (\S.{0,255})$/.exec(text)
  return match === null ? undefined : { indent: (match[1] ?? '').length, text: match[2] ?? '' }
}

function read(lines: readonly TextLine[]): ParsedText {
  const parsed: ParsedText = { facts: [], unread: [] }
  const [first] = lines
  const name = first !== undefined && LABEL.test(first.text) ? /[:：] +(\S{1,63})$/.exec(first.text)?.[1] : undefined
  if (first !== undefined && name !== undefined) parsed.facts.push({ kind: 'host-name', name, line: first.number })
  let card: { description: string; indent: number; fact?: InterfaceFact } | undefined
  for (const line of lines) {
    const item = itemOf(line)
    const indent = line.text.length - line.text.trimStart().length
    if (item !== undefined && (card === undefined || item.indent <= card.indent)) {
      card = { description: item.text, indent: item.indent }
    } else if (card === undefined || indent <= card.indent) card = undefined
    else if (card.fact === undefined) {
      // The first row below a card is its connection's name; processors and updates have no rows below.
      const connection = /[:：] {1,30}(\S.{0,255})$/.exec(line.text)?.[1]
      if (connection === undefined) continue
      card.fact = { kind: 'interface', name: connection, description: card.description, line: line.number }
      parsed.facts.push(card.fact)
    } else append(parsed.facts, detailOf(line, item?.text, card.fact))
  }
  return parsed
}

function detailOf(line: TextLine, item: string | undefined, of: InterfaceFact): Fact[] {
  const address = item === undefined ? undefined : parseAddress(item)
  const [, label = '', value = ''] = /^\s*([^:：]{1,40})[:：] {1,30}(\S.{0,255})$/.exec(line.text) ?? []
  of.endLine = line.number
  if (address !== undefined) {
    const own: AddressFact = {
      kind: 'address',
      interface: of.name,
      address,
      ...(familyOf(address) === 4 && isLinkLocal(address) ? { autoconfigured: true } : {}),
      line: line.number,
    }
    of.connected = true
    return [own]
  }
  const server = parseAddress(value)
  if (/DHCP/.test(label)) {
    const dhcp = yesOrNo(value)
    if (server !== undefined) of.dhcpServer = server
    else if (dhcp !== undefined) of.dhcp = dhcp
  } else if (item === undefined && value !== '') of.connected = false
  return []
}
