import type { GuestAdapterFact } from '../facts/given-fact.ts'
import { parseMac } from '../net/mac.ts'
import { defineParser, type ParsedText } from './parser.ts'
import { firstLines, textLines } from './text-lines.ts'
import { told } from './told.ts'
import { unreadRow } from './unread-row.ts'
import { virshArguments } from './virsh-command.ts'
import { xmlLine } from './xml-line.ts'

/** `virsh dumpxml DOMAIN`: its adapters with MAC, network, and while it runs the interface on the host (libvirt: Domain XML format). */
export const virshDumpxml = defineParser({
  id: 'virsh-dumpxml',
  title: 'virsh dumpxml',
  noun: 'description of the guest',
  os: 'linux',
  answersTo: (command) => virshArguments(command, 'dumpxml') !== undefined,
  recognise: (text) => firstLines(text).some((line) => /^\s{0,20}<domain(?: [^>]{0,200})?>$/.test(line.text)),
  parse,
})

function parse(text: string): ParsedText {
  const facts: GuestAdapterFact[] = []
  const unread: ParsedText['unread'] = []
  let guest: string | undefined
  let current: GuestAdapterFact | undefined
  let inDomain = false
  for (const line of textLines(text)) {
    const element = xmlLine(line.text)
    if (element === undefined) {
      // Other programs' parts may have text over several lines.
      if (!inDomain) unread.push(unreadRow(line))
      continue
    }
    const { name, attributes, closes, isWhole } = element
    if (name === 'domain') {
      inDomain = !closes
      guest = undefined
    } else if (name === 'name' && guest === undefined && current === undefined) guest = element.text
    else if (name === 'interface' && !closes && !isWhole) {
      current = { kind: 'guest-adapter', ...told({ guest }), addresses: [], line: line.number }
      facts.push(current)
    } else if (name === 'interface' && closes && current !== undefined) {
      current.endLine = line.number
      current = undefined
    } else if (current !== undefined) Object.assign(current, partOf(name, attributes))
  }
  return { facts, unread }
}

function partOf(name: string, attributes: ReadonlyMap<string, string>): Partial<GuestAdapterFact> {
  if (name === 'mac') return told({ mac: parseMac(attributes.get('address') ?? '') })
  if (name === 'source')
    return told({ network: attributes.get('network') ?? attributes.get('bridge') ?? attributes.get('dev') })
  return name === 'target' ? told({ port: attributes.get('dev') }) : {}
}
