import type { AddressFact, InterfaceFact } from '../facts/fact.ts'
import type { IpInterfaceFact } from '../facts/windows-fact.ts'
import { type Address, parseAddress } from '../net/address.ts'
import { lengthOf, lengthOfMask, parsePrefix } from '../net/prefix.ts'
import { showsNetsh } from './netsh-command.ts'
import { quotedHeading } from './netsh-heading.ts'
import { defineParser, type ParsedText } from './parser.ts'
import { firstLines, type TextLine, textLines } from './text-lines.ts'
import { unreadRow } from './unread-row.ts'
import { yesOrNo } from './yes-no.ts'

/**
 * `netsh interface ipv4 show config` and `show addresses`, in any language: the interface’s name in quotes, and below it rows of a
 * label and a value. What a row is about is told by its value and its place: an address with a prefix below it is the
 * interface’s own, one without is a gateway; only `DNS` and `DHCP` are written so everywhere.
 */
export const windowsNetshConfig = defineParser({
  id: 'windows-netsh-config',
  title: 'netsh interface ipv4 show config',
  noun: 'list of addresses',
  os: 'windows',
  answersTo: (command) => showsNetsh(command, 'config', 'addresses', 'dnsservers'),
  recognise: (text) => {
    const lines = firstLines(text)
    return lines.some((line, index) => quotedHeading(line) !== undefined && areRows(lines.slice(index + 1, index + 9)))
  },
  parse,
})

/** Prose and settings of other programs have quotation marks and colons as well, but no such rows. */
function areRows(lines: readonly TextLine[]): boolean {
  const rows = lines.map(rowOf)
  const says = (row: Row | undefined) =>
    row !== undefined && (/DHCP|DNS|WINS/.test(row.label) || addressIn(row.value) !== undefined)
  return rows[0] !== undefined && rows.some(says)
}

interface Row {
  label: string
  value: string
}

/** `    IP Address:                           192.168.1.9`. */
function rowOf(line: TextLine | undefined): Row | undefined {
  const match = /^\s{0,8}(\S[^:]{0,80}?) ?:\s{1,60}(\S.*)$/.exec(line?.text ?? '')
  return match === null ? undefined : { label: match[1] ?? '', value: match[2] ?? '' }
}

interface Block {
  described: InterfaceFact
  own: AddressFact | undefined
  /** The row before was a gateway’s: its metric comes next. */
  afterGateway: boolean
  /** Further servers stand below the first, without a label. */
  inDns: boolean
}

function parse(text: string): ParsedText {
  const parsed: ParsedText = { facts: [], unread: [] }
  const lines = textLines(text)
  let block: Block | undefined
  for (const [index, line] of lines.entries()) {
    const name = quotedHeading(line)
    if (name !== undefined) {
      const described: InterfaceFact = { kind: 'interface', name, line: line.number }
      block = { described, own: undefined, afterGateway: false, inDns: false }
      parsed.facts.push(described)
      continue
    }
    const row = rowOf(line)
    const further = block?.inDns === true ? addressIn(line.text) : undefined
    if (block !== undefined && row !== undefined) readRow(row, line, rowOf(lines[index + 1]), block, parsed)
    else if (block !== undefined && further !== undefined) addServer(block.described, further, line)
    // Other lists go on below themselves as well (WINS).
    else if (block === undefined || !/^ {10,60}\S+$/.test(line.text)) parsed.unread.push(unreadRow(line))
  }
  return parsed
}

function readRow(row: Row, line: TextLine, next: Row | undefined, block: Block, parsed: ParsedText): void {
  const { described } = block
  const address = addressIn(row.value)
  const afterGateway = block.afterGateway
  block.afterGateway = false
  block.inDns = row.label.includes('DNS') && (address !== undefined || !/\d/.test(row.value))
  if (block.inDns) {
    if (address !== undefined) addServer(described, address, line)
  } else if (address !== undefined && prefixIn(next) !== undefined) {
    block.own = { kind: 'address', interface: described.name, address, line: line.number }
    parsed.facts.push(block.own)
  } else if (prefixIn(row) !== undefined) {
    if (block.own !== undefined) Object.assign(block.own, { length: prefixIn(row), endLine: line.number })
  } else if (address !== undefined && block.own !== undefined && !row.label.includes('WINS')) {
    described.gateways ??= []
    described.gateways.push(address)
    described.endLine = line.number
    block.afterGateway = true
  } else if (/^\d{1,9}$/.test(row.value)) {
    if (afterGateway) return
    parsed.facts.push(metricOf(described.name, Number(row.value), line))
  } else if (/DHCP/.test(row.label)) {
    const dhcp = yesOrNo(row.value)
    if (dhcp !== undefined) described.dhcp = dhcp
  }
}

function addServer(to: InterfaceFact, server: Address, line: TextLine): void {
  to.dnsServers ??= []
  to.dnsServers.push(server)
  to.endLine = line.number
}

/** The zone of `fe80::1%12` is the interface's index. */
const addressIn = (text: string): Address | undefined => parseAddress(text.trim().replace(/%\d{1,10}$/, ''))

/** `192.168.1.0/24 (mask 255.255.255.0)`; XP has the mask alone. */
function prefixIn(row: Row | undefined): number | undefined {
  const mask = lengthOfMask(row?.value ?? '')
  if (mask !== undefined) return mask
  const prefix = /^\S{3,45}\/\d{1,3}(?= |$)/.exec(row?.value ?? '')?.[0]
  const parsed = prefix === undefined ? undefined : parsePrefix(prefix)
  return parsed === undefined ? undefined : lengthOf(parsed)
}

function metricOf(on: string, metric: number, line: TextLine): IpInterfaceFact {
  return { kind: 'ip-interface', interface: on, family: 4, metric, line: line.number }
}
